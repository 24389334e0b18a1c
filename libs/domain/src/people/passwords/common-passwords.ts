/**
 * What people take when twelve characters are asked for: letters and digits only, lower case. Repetitions
 * and rows of keys are found by rule (`passwordProblem`), and so are endings such as 123 or 2024.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123qweasdzxc 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc q1w2e3r4t5y6 qazwsxedcrfv zaq12wsxcde3
  a1b2c3d4e5f6 abc123abc123 abcd12345678 abcdef123456 asdf1234asdf asdfghjkl123 qwerty123456 qwertyuiop12 zxcvbnm12345
  password passwort password1password passwordpassword mypassword mysecretpassword newpassword oldpassword yourpassword
  changeme changemenow changethis changemeplease defaultpassword temporarypassword temppassword testpassword adminpassword
  rootpassword userpassword passwordadmin strongpassword securepassword secretpassword superpassword letmein letmeinnow
  letmeinplease pleaseletmein welcome welcomehome welcomeback welcometo iloveyou iloveyouso iloveyoubaby iloveyouforever
  ilovemyself ilovemyfamily ilovejesus ilovegod ilovecats ilovedogs loveyouforever administrator administrator1 superadmin
  superuser sysadmin systemadmin master masterpassword masterkey dragon monkey football baseball basketball sunshine
  princess princess1234 superman batman spiderman starwars pokemon liverpoolfc manchesterunited manchestercity
  realmadrid barcelona fcbarcelona bayernmuenchen borussiadortmund schalke04 chelseafc arsenalfc juventus trustno1
  whatever freedom shadow michael jennifer jordan charlie jessica ashley samantha alexander christopher christian
  correcthorsebatterystaple correcthorse thisisapassword thisismypassword thisisasecret nopassword nopasswordhere
  idontknow iforgotmypassword forgotpassword forgotmypassword noentry opensesame sesameoeffnedich hallohallo hallowelt
  helloworld hellohello hellothere goodmorning gutenmorgen gutentag passwortpasswort meinpasswort meinpasswort1
  geheim geheimespasswort geheimgeheim schatzischatzi ichliebedich ichliebedichso ichhassepasswoerter deutschland
  sommer winter fruehling herbst januar februar september oktober november dezember sonnenschein schmetterling
  september2024 qwertzuiop12 internet computer computer1234 blink182 linkinpark metallica rockandroll mustang corvette
  ferrari lamborghini harleydavidson testtesttest test12341234 testtest1234 demodemodemo guestguest useruseruser rightful
  rightfulrightful voicerecordings voicerecording privacyofficer smartspeaker alexaplaymusic heygoogle okgoogle
  unbelievable microsoft windows windowsxp samsunggalaxy facebook instagram linkedin google googlegoogle
  minecraft fortnite callofduty worldofwarcraft leagueoflegends counterstrike assassinscreed grandtheftauto
  chocolate strawberry butterfly watermelon pineapple cheeseburger sweetheart babygirl babygirl1234 lovelylovely
  forever21 happybirthday merrychristmas happynewyear godisgood jesuschrist jesussaves jesusislord blessed1234
  access accessdenied accessgranted security securityfirst letsgo letsgoletsgo nothing nothingatall secretsecret`
    .trim()
    .split(/\s+/),
);
