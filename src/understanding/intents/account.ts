import { anyOf } from './any-of.ts';

const THEIR_DATA =
  '(?:\\S+ ){0,3}(?:history|data|exports?|files?|zips?|csv|json|archive|scrobbles|streams|listening|plays|library)';

const IMPORT = anyOf(
  `(?:i have|ive got|here is|heres|here are|i got|this is|attached is) (?:a |my |the )${THEIR_DATA}`,
  '(?:can|do|could) (?:you|i|we) (?:read|take|understand|support|import|upload|accept|load|send you|give you|drop) (?:\\S+ ){0,3}(?:exports?|files?|zips?|csv|json|scrobbles|history|data|plays)',
  `(?:how|where) (?:do|can|could|should|would|to) (?:i |we |you )?(?:put|get|import|upload|export|download|add|load|send|request|find|give you|share|bring) (?:in )?${THEIR_DATA}`,
  `(?:import|upload|load|bring in|add) (?:my |the |a |some )?${THEIR_DATA}(?: from \\S+)?`,
  'upload|import|importing|how (?:do|can) i import|request my data|spotify export|extended streaming history|streaming history|privacy page|where (?:is|do i get) my (?:history|data)|(?:how|what) (?:file|files|format|formats) (?:do|can) (?:you|i)|drop my (?:file|export)|last ?fm|listenbrainz',
);
const ME = '(?:me|myself|my (?:\\S+ ){0,2}(?:data|account|history|plays|information|profile|listening|records?))';
const ACCOUNT = anyOf(
  `(?:delete|erase|remove|wipe|clear|forget|purge|destroy|get rid of) (?:all |everything |of |about |out )*${ME}`,
  '(?:delete|erase|remove|wipe|forget) (?:everything|all)(?: (?:about me|you know|you have|i gave you|of it)| please)*$|(?:remove|delete|take|erase) (?:me|my name) (?:from|off)',
  '(?:export|download|give me|send me|get|i want|can i have|id like|show me) (?:all |a copy of |everything |of |the )*my (?:\\S+ )?(?:data|account)|(?:all|everything|the data|what|which data|what data|what information)(?: the data)?(?: that)? (?:you|do you|echotune)(?: \\S+)? (?:know|store|keep|save|have|hold|collect|stored|saved)(?: (?:about|on|of) me)?',
  '(?:delete|erase|remove|wipe|forget|purge) (?:all |any |every |the |of |bit )*(?:data|information|info|records?|history|plays|everything|things) (?:that )?(?:you|echotune)(?: ve| have| know| stored?| keep| hold)*',
  '(?:my|the) (?:account|data|history|profile) (?:to be )?(?:deleted|removed|erased|wiped|closed|gone)',
  'privacy|gdpr|my personal data|(?:is|are) my (?:data|history|listening|plays) (?:private|safe|secure|shared)|(?:close|cancel|deactivate|terminate) (?:my |the )?(?:\\S+ )?account|(?:back ?up|copy of) (?:all )?my (?:\\S+ )?data|what do you (?:know|store|keep|save|have) (?:about|on) me',
);
const CONNECT = anyOf(
  '(?:connect|link|log ?in|log ?out|log me in|log me out|sign ?in|sign me in|sign me out|sign ?out|authori[sz]e|hook up|pair|sync|unlink|disconnect|attach)(?: (?:to|with|my|your|into|me|of|up|out|from|account|music))* spotify',
  'spotify (?:account|login|connection|premium)|(?:is|am i|are you|why isnt|why is)(?: \\S+){0,3} (?:spotify )?(?:connected|linked|logged in)(?: (?:to|with) spotify)?|spotify (?:is )?(?:connected|linked|not connected|not working)|(?:connect|link) (?:my |your )?(?:music )?accounts?',
);

/** What concerns the account or the history, by its phrases, in order of trust. */
export function readAccountIntent(line: string): 'account_data' | 'connect_spotify' | 'import_help' | undefined {
  const asksHow = /^(?:(?:so|and|ok|please|hey) )*(?:how|where) /.test(line);
  if (ACCOUNT.test(line) && !(asksHow && IMPORT.test(line))) return 'account_data';
  if (CONNECT.test(line)) return 'connect_spotify';
  return IMPORT.test(line) ? 'import_help' : undefined;
}

/** What is asked to be done with the account; nothing when it is only asked about. */
export function accountOperation(line: string): 'delete' | 'export' | undefined {
  if (
    /(?:^| )(?:delete|erase|remove|wipe|clear|forget|purge|closed?|cancel|deactivated?|destroy|terminate|deleted|removed|erased|wiped|get rid of|take (?:me|my name))(?= |$)/.test(
      line,
    )
  )
    return 'delete';
  return /(?:^| )(?:export|download|send|give|copy|backup|back up|get my|i want|id like|can i have)(?= |$)/.test(line)
    ? 'export'
    : undefined;
}
