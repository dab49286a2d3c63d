"""The young people's example survey in Romanian and Polish, by its English words.

Nobody has checked these words yet; the pages of the survey say so (YP-14).
"""

from types import MappingProxyType

ROMANIAN = {
    "Feeling safe where you live": "Cum te simți acolo unde locuiești",
    "Tell us how safe you feel, and what would help. For everyone aged 11 to 25.": (
        "Spune-ne cât de în siguranță te simți și ce te-ar ajuta. Pentru toți cei între 11 și 25"
        " de ani."
    ),
    "Everyone should feel safe where they live. You know your area best. So we are asking you"
    " what works, and what we should change.": (
        "Fiecare ar trebui să se simtă în siguranță acolo unde locuiește. Tu îți cunoști cel mai"
        " bine zona. De aceea te întrebăm ce merge bine și ce ar trebui să schimbăm."
    ),
    "The engagement officer of the partnership reads the results.": (
        "Rezultatele le citește persoana din parteneriat care ține legătura cu oamenii."
    ),
    "We put all answers together. Police, councils, health and youth services look at them with"
    " young people, and choose what to change first.": (
        "Punem toate răspunsurile la un loc. Poliția, consiliile, serviciile de sănătate și cele"
        " pentru tineret le citesc împreună cu tinerii și aleg ce se schimbă întâi."
    ),
    "Someone you trust may read the questions to you. You choose the answers.": (
        "Cineva în care ai încredere îți poate citi întrebările. Răspunsurile le alegi tu."
    ),
    "You can also answer on paper or with a group. Ask at your school or youth club.": (
        "Poți răspunde și pe hârtie sau cu un grup. Întreabă la școală sau la clubul de tineret."
    ),
    "Feeling safe": "Siguranța",
    "What helps": "Ce ajută",
    "About you": "Despre tine",
    "How safe do you feel out where you live after dark?": (
        "Cât de în siguranță te simți afară, acolo unde locuiești, după lăsarea întunericului?"
    ),
    "We ask it every time, to see whether things get better.": (
        "Întrebăm asta de fiecare dată, ca să vedem dacă lucrurile merg mai bine."
    ),
    "What makes you feel unsafe there?": "Ce te face să te simți în nesiguranță acolo?",
    "You said “[feeling]”. A few words are enough": "Ai spus „[feeling]”. Ajung câteva cuvinte",
    "not safe": "în nesiguranță",
    "what makes you feel unsafe": "ce te face să te simți în nesiguranță",
    "Small things like lights or buses can often be mended.": (
        "Lucruri mici, ca lumina sau autobuzele, se pot repara adesea."
    ),
    "Do you think it is normal for people your age to carry a knife here?": (
        "Crezi că e normal ca oamenii de vârsta ta să poarte un cuțit aici?"
    ),
    "This is about what you think, not about you": "Este vorba de părerea ta, nu despre tine",
    "We want to know what people think, so that we do not have to guess.": (
        "Vrem să știm ce cred oamenii, ca să nu trebuiască să ghicim."
    ),
    "Yes, it is normal": "Da, e normal",
    "No, it is not normal": "Nu, nu e normal",
    "Who could you talk to if something made you feel unsafe?": (
        "Cu cine ai putea vorbi dacă ceva te-ar face să te simți în nesiguranță?"
    ),
    "Choose all that fit": "Alege tot ce se potrivește",
    "It shows who young people trust, so that we can help them to help.": (
        "Arată în cine au încredere tinerii, ca să-i putem ajuta pe acei oameni să ajute."
    ),
    "A friend": "Cu un prieten sau o prietenă",
    "A parent, carer or family member": "Cu un părinte, un tutore sau cineva din familie",
    "A teacher or someone at school or college": "Cu un profesor sau cu cineva de la școală",
    "A youth worker or coach": "Cu un lucrător de tineret sau un antrenor",
    "A doctor or nurse": "Cu un doctor sau o asistentă medicală",
    "A police officer": "Cu un polițist sau o polițistă",
    "A helpline": "Cu o linie telefonică de ajutor",
    "Someone in my family": "Cu cineva din familia mea",
    "A teacher": "Cu un profesor sau o profesoară",
    "Someone at my club": "Cu cineva de la clubul meu",
    "Someone on the phone": "Cu cineva la telefon",
    "None of these": "Cu nimeni dintre aceștia",
    "In the last 7 days, on how many did you do something you enjoy away from home?": (
        "În câte din ultimele 7 zile ai făcut ceva plăcut în afara casei?"
    ),
    "For example sport, music, a club or time with friends": (
        "De exemplu sport, muzică, un club sau timp cu prietenii"
    ),
    "the number of days": "numărul de zile",
    "Things to do are one of the best ways to keep people safe.": (
        "Activitățile sunt unul dintre cele mai bune feluri de a fi în siguranță."
    ),
    "days": "zile",
    "What one thing would make you feel safer where you live?": (
        "Ce anume te-ar face să te simți mai în siguranță acolo unde locuiești?"
    ),
    "what would make you feel safer": "ce te-ar face să te simți mai în siguranță",
    "We look for the change that most people ask for.": (
        "Căutăm schimbarea pe care o cer cei mai mulți."
    ),
    "Do you want to answer a few questions about you?": (
        "Vrei să răspunzi la câteva întrebări despre tine?"
    ),
    "They help us see whether we hear from everybody": (
        "Ele ne ajută să vedem dacă ne răspunde toată lumea"
    ),
    "questions about you": "întrebările despre tine",
    "To see who we hear from. It is fine to say no: your other answers count the same.": (
        "Ca să vedem cine ne răspunde. Poți spune nu: celelalte răspunsuri contează la fel."
    ),
    "Yes": "Da",
    "No, skip these questions": "Nu, treci peste aceste întrebări",
    "How old are you?": "Câți ani ai?",
    "To see whether we hear from all ages.": "Ca să vedem dacă ne răspund toate vârstele.",
    "11 to 12": "11–12 ani",
    "13 to 15": "13–15 ani",
    "16 to 17": "16–17 ani",
    "18 to 21": "18–21 de ani",
    "22 to 25": "22–25 de ani",
    "26 or over": "26 de ani sau mai mult",
    "Where do you live?": "Unde locuiești?",
    "To see whether places need different things.": (
        "Ca să vedem dacă locuri diferite au nevoie de lucruri diferite."
    ),
    "A village in the west": "Un sat din vest",
    "A village in the north": "Un sat din nord",
    "Somewhere else": "În altă parte",
    "Do you feel safe outside when it is dark?": "Te simți în siguranță afară când e întuneric?",
    "Think of the streets near your home": "Gândește-te la străzile de lângă casă",
    "What makes you feel not safe?": "Ce te face să nu te simți în siguranță?",
    "Is it normal to carry a knife here?": "E normal să porți un cuțit aici?",
    "We ask what you think. We do not ask what you do": "Întrebăm ce crezi, nu ce faci",
    "Who can you talk to?": "Cu cine poți vorbi?",
    "You can choose more than one": "Poți alege mai multe",
    "How many days did you do something fun?": "În câte zile ai făcut ceva distractiv?",
    "Think of the last 7 days": "Gândește-te la ultimele 7 zile",
    "What would help you feel safe?": "Ce te-ar ajuta să te simți în siguranță?",
    "Tell us one thing": "Spune-ne un singur lucru",
}

POLISH = {
    "Feeling safe where you live": "Bezpiecznie tam, gdzie mieszkasz",
    "Tell us how safe you feel, and what would help. For everyone aged 11 to 25.": (
        "Powiedz nam, czy czujesz się bezpiecznie i co by pomogło. Dla wszystkich od 11 do 25 lat."
    ),
    "Everyone should feel safe where they live. You know your area best. So we are asking you"
    " what works, and what we should change.": (
        "Każdy powinien czuć się bezpiecznie tam, gdzie mieszka. Ty najlepiej znasz swoją okolicę."
        " Dlatego pytamy Cię, co działa i co powinniśmy zmienić."
    ),
    "The engagement officer of the partnership reads the results.": (
        "Wyniki czyta osoba, która w partnerstwie zajmuje się rozmową z mieszkańcami."
    ),
    "We put all answers together. Police, councils, health and youth services look at them with"
    " young people, and choose what to change first.": (
        "Zbieramy wszystkie odpowiedzi razem. Policja, rady, służba zdrowia i osoby pracujące"
        " z młodzieżą oglądają je wspólnie z młodymi ludźmi i wybierają, co zmienić najpierw."
    ),
    "Someone you trust may read the questions to you. You choose the answers.": (
        "Zaufana osoba może przeczytać Ci pytania. Odpowiedzi wybierasz Ty."
    ),
    "You can also answer on paper or with a group. Ask at your school or youth club.": (
        "Możesz też odpowiedzieć na papierze albo w grupie. Zapytaj w szkole lub klubie młodzieży."
    ),
    "Feeling safe": "Poczucie bezpieczeństwa",
    "What helps": "Co pomaga",
    "About you": "O Tobie",
    "How safe do you feel out where you live after dark?": (
        "Jak bezpiecznie czujesz się po zmroku na dworze tam, gdzie mieszkasz?"
    ),
    "We ask it every time, to see whether things get better.": (
        "Pytamy o to za każdym razem, żeby zobaczyć, czy jest lepiej."
    ),
    "What makes you feel unsafe there?": "Co sprawia, że nie czujesz się tam bezpiecznie?",
    "You said “[feeling]”. A few words are enough": (
        "Twoja odpowiedź: „[feeling]”. Wystarczy kilka słów"
    ),
    "not safe": "niebezpiecznie",
    "what makes you feel unsafe": "co sprawia, że nie czujesz się bezpiecznie",
    "Small things like lights or buses can often be mended.": (
        "Drobne rzeczy, jak światła czy autobusy, często można naprawić."
    ),
    "Do you think it is normal for people your age to carry a knife here?": (
        "Czy Twoim zdaniem to normalne, że ludzie w Twoim wieku noszą tu nóż?"
    ),
    "This is about what you think, not about you": "Chodzi o to, co myślisz, a nie o Ciebie",
    "We want to know what people think, so that we do not have to guess.": (
        "Chcemy wiedzieć, co ludzie myślą, żeby nie musieć zgadywać."
    ),
    "Yes, it is normal": "Tak, to normalne",
    "No, it is not normal": "Nie, to nie jest normalne",
    "Who could you talk to if something made you feel unsafe?": (
        "Z kim możesz porozmawiać, gdy coś sprawi, że nie czujesz się bezpiecznie?"
    ),
    "Choose all that fit": "Wybierz wszystko, co pasuje",
    "It shows who young people trust, so that we can help them to help.": (
        "To pokazuje, komu ufają młodzi ludzie, żebyśmy mogli tym osobom pomóc pomagać."
    ),
    "A friend": "Z przyjacielem lub przyjaciółką",
    "A parent, carer or family member": "Z rodzicem, opiekunem lub kimś z rodziny",
    "A teacher or someone at school or college": "Z nauczycielem lub kimś ze szkoły",
    "A youth worker or coach": "Z osobą pracującą z młodzieżą lub trenerem",
    "A doctor or nurse": "Z lekarzem lub pielęgniarką",
    "A police officer": "Z policjantem lub policjantką",
    "A helpline": "Z telefonem zaufania",
    "Someone in my family": "Z kimś z rodziny",
    "A teacher": "Z nauczycielem lub nauczycielką",
    "Someone at my club": "Z kimś z klubu",
    "Someone on the phone": "Z kimś przez telefon",
    "None of these": "Z nikim z tych osób",
    "In the last 7 days, on how many did you do something you enjoy away from home?": (
        "Przez ile dni z ostatnich 7 udało Ci się robić coś przyjemnego poza domem?"
    ),
    "For example sport, music, a club or time with friends": (
        "Na przykład sport, muzyka, klub albo czas z przyjaciółmi"
    ),
    "the number of days": "liczba dni",
    "Things to do are one of the best ways to keep people safe.": (
        "Ciekawe zajęcia to jeden z najlepszych sposobów, by było bezpiecznie."
    ),
    "days": "dni",
    "What one thing would make you feel safer where you live?": (
        "Jaka jedna rzecz sprawi, że poczujesz się bezpieczniej tam, gdzie mieszkasz?"
    ),
    "what would make you feel safer": "co sprawi, że poczujesz się bezpieczniej",
    "We look for the change that most people ask for.": (
        "Szukamy zmiany, o którą prosi najwięcej osób."
    ),
    "Do you want to answer a few questions about you?": (
        "Czy chcesz odpowiedzieć na kilka pytań o sobie?"
    ),
    "They help us see whether we hear from everybody": (
        "Dzięki nim widzimy, czy słyszymy głos wszystkich"
    ),
    "questions about you": "pytania o Tobie",
    "To see who we hear from. It is fine to say no: your other answers count the same.": (
        "Żeby zobaczyć, kto nam odpowiada. Możesz odmówić: inne odpowiedzi liczą się tak samo."
    ),
    "Yes": "Tak",
    "No, skip these questions": "Nie, pomiń te pytania",
    "How old are you?": "Ile masz lat?",
    "To see whether we hear from all ages.": (
        "Żeby zobaczyć, czy odpowiadają osoby w każdym wieku."
    ),
    "11 to 12": "11–12 lat",
    "13 to 15": "13–15 lat",
    "16 to 17": "16–17 lat",
    "18 to 21": "18–21 lat",
    "22 to 25": "22–25 lat",
    "26 or over": "26 lat lub więcej",
    "Where do you live?": "Gdzie mieszkasz?",
    "To see whether places need different things.": (
        "Żeby zobaczyć, czy różne miejsca potrzebują różnych rzeczy."
    ),
    "A village in the west": "Wieś na zachodzie",
    "A village in the north": "Wieś na północy",
    "Somewhere else": "Gdzie indziej",
    "Do you feel safe outside when it is dark?": (
        "Czy czujesz się bezpiecznie na dworze, gdy jest ciemno?"
    ),
    "Think of the streets near your home": "Pomyśl o ulicach blisko domu",
    "What makes you feel not safe?": "Przez co nie czujesz się bezpiecznie?",
    "Is it normal to carry a knife here?": "Czy noszenie tu noża jest normalne?",
    "We ask what you think. We do not ask what you do": "Pytamy, co myślisz, a nie, co robisz",
    "Who can you talk to?": "Z kim możesz porozmawiać?",
    "You can choose more than one": "Możesz wybrać więcej niż jedną odpowiedź",
    "How many days did you do something fun?": "Przez ile dni udało Ci się robić coś fajnego?",
    "Think of the last 7 days": "Pomyśl o ostatnich 7 dniach",
    "What would help you feel safe?": "Co pomoże Ci czuć się bezpiecznie?",
    "Tell us one thing": "Napisz nam jedną rzecz",
}

WORDS = MappingProxyType({"ro": ROMANIAN, "pl": POLISH})
