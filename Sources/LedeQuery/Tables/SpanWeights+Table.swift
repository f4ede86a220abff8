extension SpanWeights {
  /// Name and weight of each feature, by `scripts/fit-spans`.
  static let table = """
    <adverb -1.76 <as 1.44 <auxiliary -0.14 <because 1.60 <by 0.74 <called 3.46 <capital -0.98
    <conjunction -0.70 <determiner 0.71 <for -0.08 <from 1.33 <gerund -0.14 <in -0.70 <mark -0.02
    <none 0.96 <number -0.68 <of 0.43 <past 0.45 <preposition 1.20 <pronoun 0.32 <relative -0.75
    <to 1.72 <with 2.31 <word -0.14 >adverb 1.83 >as -0.30 >auxiliary 0.65 >because -2.20 >by 1.09
    >called 0.98 >capital -0.89 >conjunction -0.16 >determiner -0.63 >for -1.25 >from 0.49
    >gerund 0.29 >in 0.44 >mark 0.50 >none 1.17 >number -1.90 >of -0.34 >past 0.76 >preposition 0.54
    >pronoun 0.75 >relative 0.73 >to -0.46 >with 2.30 >word -0.38 allMet -2.78 asked -1.64
    besideLeft 0.36 besideRight -0.01 clauseEnd 0.83 closeness 8.79 commas -0.93 conjunction 0.42
    cutNameBefore -0.79 cutNameBehind -1.46 cutNumberBefore 1.99 cutNumberBehind 1.32 date+date 4.47
    date+fullName -0.11 date+holdsNumber 1.27 date+longName -2.55 date+mixedName -0.35
    date+name -1.81 date+noun -1.33 date+nouns 0.23 date+number 0.86 date+phrase 0.62
    date+quantity 0.62 date+verbal -0.17 date+year 5.25 date.besideLeft 0.35 date.besideRight -0.70
    date.closeness 3.19 date.commas -0.03 date.firstBefore 0.90 date.firstBehind 0.90
    date.holdsTyped -0.62 date.lastBefore 2.41 date.lastBehind 1.59 date.lateLastBefore 0.31
    date.lateLastBehind -0.05 date.length -0.63 date.typed 1.42 date<adverb -6.43 date<as -1.11
    date<auxiliary 0.27 date<by 1.18 date<capital -0.55 date<conjunction 0.47 date<determiner 0.67
    date<for -4.30 date<gerund -2.47 date<in 1.79 date<mark -1.89 date<none -0.26 date<number -1.33
    date<of 0.59 date<past -2.72 date<preposition -1.60 date<pronoun -2.48 date<relative -2.59
    date<to -3.02 date<with 0.58 date<word -0.51 date>adverb -0.83 date>as -0.50 date>auxiliary 1.13
    date>by 0.81 date>capital -0.40 date>conjunction 0.58 date>determiner 2.20 date>for 3.14
    date>from 2.03 date>gerund 0.40 date>in 0.46 date>mark 0.50 date>none 1.05 date>number 1.57
    date>of -1.77 date>past -0.15 date>preposition 0.64 date>relative 0.57 date>to -1.94
    date>with -0.01 date>word 0.57 definition+mixedName -0.48 definition+noun -4.44
    definition+phrase -2.31 definition+verbal -0.52 definition.besideLeft 5.22
    definition.besideRight -2.53 definition.closeness 12.52 definition.commas 3.24
    definition.firstBefore 0.09 definition.firstBehind -1.95 definition.lastBefore -0.30
    definition.lastBehind 4.00 definition.length 1.19 definition<capital -4.52
    definition<determiner 3.51 definition<word 0.13 definition>capital -2.46 definition>mark 3.97
    definition>none 4.01 definition>word 0.31 first:adverb -1.54 first:because -4.35 first:by -4.08
    first:called -3.87 first:capital 0.89 first:determiner 0.82 first:from -2.78 first:gerund -0.92
    first:number 1.13 first:past -0.91 first:preposition 0.26 first:pronoun 2.75 first:to -2.23
    first:word 0.15 halfQuoted 0.59 headAlone -5.31 headBefore 0.02 headBehind 2.63 headInside -0.37
    headLast 0.76 headNear 4.81 holdsMet -0.09 how+date -4.27 how+holdsNumber -5.16
    how+mixedName -0.47 how+name -4.54 how+noun 1.79 how+nouns 0.79 how+phrase 0.33 how+verbal 1.14
    how.besideLeft 0.71 how.besideRight -2.12 how.closeness 8.47 how.commas -2.73
    how.firstBefore 0.22 how.firstBehind -2.45 how.lastBefore -0.61 how.lastBehind -1.18
    how.length 1.32 how<auxiliary -1.85 how<capital -6.62 how<conjunction -1.68 how<determiner -2.51
    how<in -6.40 how<mark -7.57 how<none -0.77 how<of -0.05 how<past 1.57 how<to -3.68
    how<word -2.04 how>auxiliary -4.06 how>capital -1.45 how>conjunction 2.17 how>determiner -1.81
    how>gerund -3.24 how>in 2.24 how>mark 3.45 how>none 3.03 how>of 4.47 how>past -1.98
    how>preposition 6.70 how>to 5.37 how>word -0.71 hyphen -1.91 innerPast -0.94 last:adverb -2.29
    last:because -3.77 last:called -3.36 last:capital 0.83 last:gerund -0.49 last:number 0.36
    last:past -1.98 last:pronoun -3.44 last:word 0.01 length -0.08 long -0.04 met -1.92
    namedCapitals 0.61 namedPlain -1.29 number+date -1.87 number+fullName -5.98
    number+holdsNumber -4.12 number+longName -2.48 number+mixedName -4.39 number+name -6.25
    number+noun -3.30 number+nouns -4.09 number+number 2.79 number+phrase -2.51
    number+quantity -2.13 number+verbal -2.81 number.besideLeft -0.34 number.besideRight 1.93
    number.closeness 0.15 number.commas -1.87 number.firstBefore -0.83 number.firstBehind 1.96
    number.holdsTyped 2.42 number.lastBefore 1.25 number.lastBehind 0.02 number.lateLastBefore 1.66
    number.lateLastBehind -2.46 number.length -0.62 number.typed 1.69 number<adverb 4.42
    number<auxiliary -0.90 number<capital -0.33 number<conjunction -0.23 number<determiner 0.75
    number<for 2.10 number<gerund -1.34 number<in -1.74 number<mark 0.43 number<none -1.81
    number<number -6.47 number<of 1.80 number<past -0.16 number<preposition 1.70
    number<relative -1.18 number<to -8.84 number<word 0.58 number>as 1.74 number>auxiliary 1.72
    number>by -4.67 number>capital 2.15 number>conjunction -0.98 number>determiner -0.13
    number>for -1.27 number>gerund -3.75 number>in 2.65 number>mark -0.30 number>none 2.83
    number>number -6.39 number>of -2.12 number>past -0.68 number>preposition -0.10
    number>relative -2.24 number>to -5.25 number>word -1.17 of 0.50 person+date -1.09
    person+fullName 2.64 person+holdsNumber 0.55 person+longName 2.38 person+mixedName 1.07
    person+name 0.71 person+noun -0.63 person+nouns 0.24 person+phrase -0.93 person+quantity -3.32
    person+verbal -0.53 person+year -6.62 person.besideLeft 0.33 person.besideRight 0.01
    person.closeness 0.60 person.commas -1.79 person.firstBefore 0.95 person.firstBehind 0.41
    person.holdsTyped -1.16 person.insideTyped -1.23 person.lastBefore 0.72 person.lastBehind 0.16
    person.lateLastBefore 1.98 person.lateLastBehind 1.82 person.length -0.44 person.typed -0.14
    person<adverb 2.56 person<as 0.57 person<auxiliary 0.93 person<by 1.55 person<capital -0.65
    person<conjunction -0.69 person<determiner 0.47 person<gerund -0.29 person<in -4.18
    person<mark 0.59 person<none 2.20 person<number 1.84 person<of 0.10 person<past 1.03
    person<preposition 1.53 person<pronoun -2.52 person<relative 2.42 person<to -0.98
    person<with -1.92 person<word 1.10 person>adverb -1.78 person>as 2.14 person>auxiliary 0.85
    person>by -1.70 person>capital -0.73 person>conjunction -0.21 person>determiner -2.48
    person>for 2.73 person>from 1.35 person>gerund -0.25 person>in 1.10 person>mark -0.06
    person>none -0.61 person>number 2.83 person>of 0.14 person>past 0.71 person>relative -0.18
    person>to 0.90 person>with -4.35 person>word -0.05 place -0.74 place+date -3.04
    place+fullName 1.95 place+holdsNumber 0.20 place+longName 2.39 place+mixedName 0.42
    place+name 2.92 place+noun 0.27 place+nouns 0.76 place+phrase 1.19 place+quantity -5.93
    place+verbal 1.25 place.besideLeft 0.76 place.besideRight 0.03 place.closeness 0.17
    place.commas -1.50 place.firstBefore 0.74 place.firstBehind -0.52 place.holdsTyped 1.38
    place.insideTyped -1.61 place.lastBefore 1.72 place.lastBehind -0.18 place.lateLastBefore 0.78
    place.lateLastBehind 0.28 place.length -0.25 place.typed 0.38 place<adverb -1.63
    place<auxiliary -1.70 place<capital -0.22 place<conjunction -3.15 place<determiner 2.27
    place<gerund 3.24 place<in 3.37 place<mark 1.04 place<none 3.08 place<number -1.98 place<of 1.20
    place<past 2.79 place<preposition -0.36 place<pronoun -1.90 place<relative 1.86 place<to 1.31
    place<word 0.55 place>as 2.32 place>auxiliary 0.57 place>by -3.78 place>capital -0.63
    place>conjunction 0.95 place>determiner -1.99 place>for -3.38 place>from -0.74
    place>gerund -4.21 place>in 1.26 place>mark 0.40 place>none 0.14 place>number -4.65
    place>of -0.11 place>past -1.24 place>preposition 1.60 place>relative -0.22 place>to 1.18
    place>with -4.61 place>word 0.14 possessive 0.55 preposition -1.26 quoted 2.47 reason+date -3.77
    reason+fullName -5.58 reason+mixedName 0.39 reason+name -0.51 reason+noun -0.36
    reason+nouns 4.13 reason+phrase 3.42 reason+verbal 4.47 reason.besideLeft -0.42
    reason.besideRight -1.30 reason.closeness 0.84 reason.commas -0.22 reason.firstBefore -2.36
    reason.firstBehind -2.20 reason.insideTyped 1.54 reason.lastBefore -0.02 reason.lastBehind -1.19
    reason.lateLastBehind 5.97 reason.length 0.71 reason<auxiliary 3.49 reason<capital -0.49
    reason<conjunction -4.59 reason<determiner 1.69 reason<in 0.45 reason<mark -0.64 reason<of -3.77
    reason<past -3.44 reason<relative 3.15 reason<to 1.22 reason<word -0.28 reason>auxiliary 3.71
    reason>capital -2.52 reason>conjunction -3.01 reason>determiner -2.69 reason>in 2.30
    reason>mark 0.29 reason>none 0.19 reason>of -3.09 reason>past -3.61 reason>preposition 3.96
    reason>to -2.03 reason>word -1.48 reasonBefore 4.98 relative -2.42 rightMeasure 10.33
    single -0.43 toBefore 1.22 verb -1.92 whatAuxiliary+mixedName 1.58 whatAuxiliary+name -0.62
    whatAuxiliary+noun 1.30 whatAuxiliary+nouns 3.83 whatAuxiliary+phrase 2.68
    whatAuxiliary+verbal 3.68 whatAuxiliary.besideLeft 2.03 whatAuxiliary.besideRight 0.96
    whatAuxiliary.closeness 4.94 whatAuxiliary.commas -3.41 whatAuxiliary.firstBefore 2.04
    whatAuxiliary.firstBehind -0.19 whatAuxiliary.lastBefore -2.59 whatAuxiliary.lastBehind 1.67
    whatAuxiliary.lateLastBefore 5.46 whatAuxiliary.lateLastBehind 4.61 whatAuxiliary.length -0.13
    whatAuxiliary<auxiliary -0.34 whatAuxiliary<capital -6.10 whatAuxiliary<conjunction -10.17
    whatAuxiliary<determiner -1.69 whatAuxiliary<mark -2.13 whatAuxiliary<of -3.92
    whatAuxiliary<relative -2.53 whatAuxiliary<word -2.48 whatAuxiliary>auxiliary 5.41
    whatAuxiliary>capital -2.41 whatAuxiliary>conjunction -0.26 whatAuxiliary>determiner 1.68
    whatAuxiliary>in 0.31 whatAuxiliary>mark 1.50 whatAuxiliary>none 4.01 whatAuxiliary>of -2.95
    whatAuxiliary>preposition -0.05 whatAuxiliary>to 1.60 whatAuxiliary>word -3.33
    whatDid+date -2.36 whatDid+fullName -1.26 whatDid+holdsNumber -0.20 whatDid+mixedName 1.29
    whatDid+name 1.17 whatDid+noun 2.44 whatDid+nouns 2.63 whatDid+phrase 2.11
    whatDid+quantity -1.01 whatDid+verbal 2.76 whatDid.besideLeft 1.52 whatDid.besideRight 0.69
    whatDid.closeness 0.62 whatDid.commas -0.72 whatDid.firstBefore 1.11 whatDid.firstBehind 0.89
    whatDid.lastBefore 1.62 whatDid.lastBehind -0.50 whatDid.lateLastBefore -1.58
    whatDid.lateLastBehind -6.59 whatDid.length 0.61 whatDid<adverb -1.79 whatDid<auxiliary 0.54
    whatDid<capital -0.96 whatDid<conjunction 1.59 whatDid<determiner 0.28 whatDid<gerund 2.83
    whatDid<in 0.76 whatDid<mark 1.27 whatDid<none -4.15 whatDid<number -3.17 whatDid<of 0.81
    whatDid<past 0.35 whatDid<preposition -1.29 whatDid<relative 1.44 whatDid<to -0.42
    whatDid<word -0.05 whatDid>as 0.73 whatDid>auxiliary 0.21 whatDid>by -1.78 whatDid>capital -3.43
    whatDid>conjunction -0.51 whatDid>determiner 0.72 whatDid>for 1.03 whatDid>gerund -0.37
    whatDid>in -0.17 whatDid>mark -0.60 whatDid>none -0.51 whatDid>number -3.21 whatDid>of -3.99
    whatDid>past -2.02 whatDid>preposition -1.19 whatDid>relative -0.38 whatDid>to 1.48
    whatDid>word -1.41 whatIs+date -1.96 whatIs+fullName -0.41 whatIs+holdsNumber -1.43
    whatIs+longName 1.17 whatIs+mixedName -0.11 whatIs+name -0.80 whatIs+noun -0.48
    whatIs+nouns 0.06 whatIs+number -0.11 whatIs+openingName -1.72 whatIs+phrase -0.55
    whatIs+quantity -1.44 whatIs+verbal 0.16 whatIs.besideLeft 0.20 whatIs.besideRight 0.27
    whatIs.closeness 2.35 whatIs.commas -0.16 whatIs.firstBefore -0.14 whatIs.firstBehind -0.22
    whatIs.lastBefore 0.53 whatIs.lastBehind 0.05 whatIs.lateLastBefore 0.07
    whatIs.lateLastBehind -1.34 whatIs.length 0.04 whatIs<adverb 2.98 whatIs<as 1.41
    whatIs<auxiliary 1.09 whatIs<by -0.49 whatIs<capital -0.29 whatIs<conjunction -0.11
    whatIs<determiner 0.83 whatIs<for 0.54 whatIs<from 1.36 whatIs<gerund 0.92 whatIs<in 0.29
    whatIs<mark 0.74 whatIs<none 0.83 whatIs<number -1.29 whatIs<of 0.31 whatIs<past 0.35
    whatIs<preposition -0.26 whatIs<pronoun -3.55 whatIs<relative 0.73 whatIs<to -1.08
    whatIs<with -0.16 whatIs<word -0.27 whatIs>adverb -6.11 whatIs>as 2.11 whatIs>auxiliary 1.50
    whatIs>by -3.54 whatIs>capital -2.65 whatIs>conjunction -0.37 whatIs>determiner -2.31
    whatIs>for 2.45 whatIs>from -5.12 whatIs>gerund 0.50 whatIs>in 0.95 whatIs>mark 0.62
    whatIs>none 0.78 whatIs>number -2.71 whatIs>of -0.89 whatIs>past 0.83 whatIs>preposition 0.53
    whatIs>pronoun 0.07 whatIs>relative 0.27 whatIs>to 1.34 whatIs>with 0.19 whatIs>word 0.45
    whatLast+mixedName 0.44 whatLast+name 0.13 whatLast+noun 2.41 whatLast+nouns 3.52
    whatLast+phrase 1.32 whatLast+verbal 0.62 whatLast.besideLeft 0.95 whatLast.besideRight 0.18
    whatLast.closeness 4.55 whatLast.commas -0.84 whatLast.lateLastBefore 1.65 whatLast.length 0.49
    whatLast<auxiliary 0.20 whatLast<capital -3.33 whatLast<conjunction -4.49
    whatLast<determiner -0.04 whatLast<in 0.29 whatLast<mark -4.87 whatLast<none -4.79
    whatLast<of 0.77 whatLast<past -5.18 whatLast<to 1.18 whatLast<word 0.66
    whatLast>auxiliary -0.73 whatLast>capital -1.64 whatLast>conjunction 1.35
    whatLast>determiner -2.70 whatLast>in 1.16 whatLast>mark 2.50 whatLast>none 1.46
    whatLast>of 1.84 whatLast>past 0.86 whatLast>preposition 1.12 whatLast>relative 1.72
    whatLast>to -2.85 whatLast>word -0.26 whatNoun+date -1.30 whatNoun+fullName 1.16
    whatNoun+holdsNumber 0.42 whatNoun+longName 1.73 whatNoun+mixedName 0.03 whatNoun+name 0.34
    whatNoun+noun 0.40 whatNoun+nouns 0.50 whatNoun+openingName -2.03 whatNoun+phrase -0.68
    whatNoun+quantity -0.05 whatNoun+verbal 1.17 whatNoun+year -8.59 whatNoun.besideLeft -0.16
    whatNoun.besideRight -0.18 whatNoun.closeness 2.15 whatNoun.commas -0.60
    whatNoun.firstBefore 0.19 whatNoun.firstBehind -0.43 whatNoun.lastBefore -0.08
    whatNoun.lastBehind 0.54 whatNoun.lateLastBefore -0.15 whatNoun.lateLastBehind -0.50
    whatNoun.length -0.15 whatNoun<adverb 0.43 whatNoun<as 0.28 whatNoun<auxiliary 0.15
    whatNoun<by 0.53 whatNoun<capital -0.63 whatNoun<conjunction 0.22 whatNoun<determiner 0.24
    whatNoun<for -0.62 whatNoun<from -0.85 whatNoun<gerund 0.51 whatNoun<in 1.81 whatNoun<mark 0.62
    whatNoun<none 0.19 whatNoun<number -1.52 whatNoun<of 0.73 whatNoun<past 0.29
    whatNoun<preposition -0.50 whatNoun<pronoun -0.98 whatNoun<relative 1.64 whatNoun<to -2.05
    whatNoun<with -0.55 whatNoun<word -0.22 whatNoun>adverb -0.97 whatNoun>as -0.40
    whatNoun>auxiliary 0.58 whatNoun>by -0.37 whatNoun>capital -0.18 whatNoun>conjunction 0.62
    whatNoun>determiner 0.18 whatNoun>for -2.63 whatNoun>from -1.05 whatNoun>gerund 0.34
    whatNoun>in 0.09 whatNoun>mark 0.02 whatNoun>none 0.60 whatNoun>number 1.26 whatNoun>of -0.26
    whatNoun>past -2.18 whatNoun>preposition 0.79 whatNoun>pronoun 1.11 whatNoun>relative 0.52
    whatNoun>to 1.33 whatNoun>with -1.20 whatNoun>word -0.45 whatVerb+mixedName -1.70
    whatVerb+phrase -4.75 whatVerb.besideLeft -1.56 whatVerb.besideRight -1.93
    whatVerb.closeness 13.33 whatVerb.commas -0.41 whatVerb.firstBefore 3.64
    whatVerb.firstBehind 1.77 whatVerb.lastBefore -0.98 whatVerb.lastBehind -0.97
    whatVerb.length 3.53 whatVerb<determiner 2.46 whatVerb<word -2.96 whatVerb>word 0.65
    wrongMeasure 0.75
    """
}
