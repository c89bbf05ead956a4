import { anyOf } from './any-of.ts';

const CREATE = anyOf(
  '(?:make|create|build|start|generate|put together|compile|prepare|assemble|do|want|need|give|craft)(?: me| us)?(?: \\S+){0,8} (?:playlist|mixtape)|(?:turn|make) (?:this|these|it|that|them|the list) (?:in|into|to) (?:a |my )?(?:new )?(?:playlist|mixtape)|(?:make|create|build) (?:a )?(?:private|public) playlist|new playlist|playlist (?:for|with|of|called|named)|blend playlist|(?:duplicate|copy|clone|make a copy of) (?:this|the|my|that) (?:play ?list|list|mixtape)',
);

export const isCreate = (text: string): boolean => CREATE.test(text);
