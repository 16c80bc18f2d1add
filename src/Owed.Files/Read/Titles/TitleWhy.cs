namespace Owed.Files;

/// <summary>The sentences that say why a title is read as it is.</summary>
internal static class TitleWhy
{
    public const string Empty = "it has no title";

    public const string Open = "the title does not say if there is school";

    public const string OutsideHours = "it is before or after school";

    public const string AfterTheLast = "it is after the last day of school";

    public const string Hours = "it takes some hours only";

    public const string AnsweredByYou = "your answer";

    public static string SomeHours(string why) => $"{why}, but it takes some hours only";

    public static string Against(string title) => $"the calendar also says \"{title}\" for that day";

    public static string Says(string words) => $"says \"{words}\"";

    public static string Named(string name) => $"schools close for \"{name}\"";

    public static string Event(string words) => $"\"{words}\" closes no school";

    public static string Perhaps(string words) => $"\"{words}\" may close the school or not";

    public static string Staff(string words) => $"\"{words}\" does not say if children are off";

    public static string Home(string words) => $"\"{words}\" may mean that children learn at home";

    public static string Group(string words) => $"\"{words}\" may mean that it is only for some children";

    public static string Condition(string words) => $"\"{words}\" leaves open if it comes to be";

    public static string Part(string words) => $"\"{words}\" may mean a part of the day";

    public static string Neg(string words) => $"it is not clear what \"{words}\" turns around";

    public static string Edge(string words) => $"\"{words}\" does not say if children come on that day";

    public static string Both(string one, string other) => $"says both \"{one}\" and \"{other}\"";

    public static string OtherDay(string words) => $"\"{words}\" is another day than the calendar's";

    public static string Unknown(string word, string said) => said.Length == 0 ? $"the word \"{word}\" is not known" : $"says \"{said}\", but the word \"{word}\" is not known";

    public static string End(string said, string limit) => limit.Length == 0 ? $"\"{said}\" may be an end of the year or not" : $"says \"{said}\" with \"{limit}\"";

    public static string Description(string why) => $"the description: {why}";
}
