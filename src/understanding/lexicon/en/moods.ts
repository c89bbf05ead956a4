import type { Mood } from '../../../domain/slots.ts';

/** Words for moods. Comparatives stand here too: whether a word compares is decided by its form. */
export const moods: Readonly<Record<Mood, readonly string[]>> = {
  happy: ['happy', 'happier', 'joyful', 'cheerful', 'cheery', 'feel good', 'feelgood', 'good mood', 'uplifting', 'sunny mood', 'positive', 'merry', 'joyous', 'jolly', 'bright', 'brighter', 'optimistic mood', 'good vibes', 'happiness', 'euphoric', 'ecstatic', 'mood booster', 'cheer me up', 'cheers me up', 'smile'],
  sad: ['sad', 'sadder', 'unhappy', 'sorrowful', 'tearful', 'tearjerker', 'tearjerkers', 'cry', 'crying', 'weepy', 'depressing', 'depressed', 'gloomy', 'gloomier', 'heartbreaking', 'feeling down', 'feeling blue', 'feel blue', 'feel down', 'down in the dumps', 'miserable', 'grief', 'grieving', 'mournful', 'mourning', 'sadness', 'sad mood', 'bummed'],
  calm: ['calm', 'calmer', 'calming', 'relaxing', 'relaxed', 'relax', 'chill', 'chilled', 'chiller', 'chilling', 'chillout', 'chill out', 'peaceful', 'soothing', 'mellow', 'mellower', 'laid back', 'laidback', 'easygoing', 'easy going', 'serene', 'tranquil', 'gentle', 'gentler', 'soft', 'softer', 'quiet', 'quieter', 'unwind', 'unwinding', 'wind down', 'winding down', 'de stress', 'destress', 'stressed', 'anxious', 'relaxation', 'zen'],
  energetic: ['energetic', 'energising', 'energizing', 'lively', 'livelier', 'pumped', 'pump me up', 'pumping', 'hype', 'hyped', 'hyper', 'powerful', 'dynamic', 'exciting', 'banging', 'bangers', 'banger', 'adrenaline', 'high octane', 'peppy', 'amped', 'turn up', 'fired up', 'get me going', 'motivating', 'motivational', 'motivation'],
  aggressive: ['aggressive', 'angry', 'angrier', 'anger', 'rage', 'furious', 'mad', 'brutal', 'heavy', 'heavier', 'raging', 'hard hitting', 'violent', 'pissed off', 'mosh'],
  romantic: ['romantic', 'romance', 'love songs', 'about love', 'love song', 'lovey', 'date night', 'valentine', 'valentines', 'valentines day', 'in love', 'first date', 'anniversary', 'ballads', 'love ballads', 'candlelight'],
  melancholic: ['melancholic', 'melancholy', 'wistful', 'bittersweet', 'moody', 'moodier', 'brooding', 'somber', 'sombre', 'pensive', 'longing', 'yearning', 'reflective', 'introspective', 'blue mood'],
  dreamy: ['dreamy', 'dreamier', 'dreamlike', 'ethereal', 'floaty', 'hazy', 'atmospheric', 'spacey', 'spacy', 'hypnotic', 'trippy', 'otherworldly', 'cinematic', 'lush'],
  dark: ['dark', 'darker', 'sinister', 'haunting', 'eerie', 'spooky', 'creepy', 'bleak', 'grim', 'menacing', 'ominous', 'gothic mood'],
  hopeful: ['hopeful', 'inspiring', 'inspirational', 'encouraging', 'optimistic', 'comforting', 'heartwarming'],
  nostalgic: ['nostalgic', 'nostalgia', 'retro', 'sentimental', 'memories', 'reminiscing', 'reminisce', 'childhood', 'high school', 'my youth', 'vintage'],
  sensual: ['sensual', 'sexy', 'sexier', 'sultry', 'seductive', 'steamy', 'intimate', 'bedroom', 'make out', 'making love', 'sex', 'smooth', 'smoother', 'hot date'],
  epic: ['epic', 'grand', 'majestic', 'heroic', 'triumphant', 'anthemic', 'anthems', 'soaring', 'monumental', 'dramatic', 'battle', 'bombastic'],
  tense: ['tense', 'suspenseful', 'suspense', 'nervous', 'uneasy', 'anxiety inducing', 'frantic', 'edgy', 'thrilling'],
  playful: ['playful', 'fun', 'funny', 'quirky', 'silly', 'goofy', 'cute', 'whimsical', 'cheeky', 'lighthearted', 'light hearted', 'bouncy', 'bubbly'],
  lonely: ['lonely', 'loneliness', 'alone', 'lonesome', 'isolated', 'homesick', 'missing someone', 'missing you', 'solitude', 'by myself'],
  confident: ['confident', 'confidence', 'badass', 'swagger', 'empowering', 'empowered', 'empowerment', 'boss', 'fierce', 'bossy', 'self confidence', 'main character'],
  cozy: ['cozy', 'cosy', 'cozier', 'cosier', 'warm', 'warmer', 'snug', 'fireplace', 'blanket', 'curled up', 'hygge', 'coffee shop', 'coffeehouse', 'cafe', 'tea time', 'homey'],
  groovy: ['groovy', 'groovier', 'groove', 'grooves', 'funkier', 'swinging', 'bassy', 'danceable', 'toe tapping', 'head nodding'],
  spiritual: ['spiritual', 'sacred', 'meditative', 'transcendent', 'holy', 'devotional', 'prayer', 'praying', 'contemplative'],
};
