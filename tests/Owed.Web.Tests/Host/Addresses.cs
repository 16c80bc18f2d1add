namespace Owed.Web.Tests;

/// <summary>Every page of the app, for tests that visit them all.</summary>
internal static class Addresses
{
    public static readonly string[] Outside = ["/", "/begin?situation=B", "/import", "/sample", "/settings", "/trouble?code=404"];

    /// <summary>Pages of a case, after <c>/c/{id}</c>.</summary>
    public static readonly string[] Inside =
    [
        "/setup/state", "/setup/child", "/setup/services", "/setup/calendar", "/setup/days?month=2025-12-01", "/setup/change",
        "/next", "/letters", "/log", "/log?week=2025-09-08", "/log/missed?line=speech&day=2025-10-28&due=30", "/log/missed?line=speech&day=2025-10-28&due=30&part=true",
        "/log/entry/20", "/log/catch-up", "/log/catch-up?from=2025-06-01&to=2025-10-29", "/log/school", "/log/closed", "/log/nothing",
        "/ledger", "/ledger?by=month", "/ledger/because?bucket=MissedBySchool", "/ledger/ways",
        "/next/questions", "/notice", "/cards", "/cards?said=staff", "/guides", "/kit", "/kit/read",
        "/letters/concern-not-delivered", "/letters/concern-not-delivered/edit", "/letters/concern-not-delivered/send", "/letters/state-complaint",
        "/evidence", "/timeline", "/binder", "/binder?complaint=true", "/more", "/record", "/delete", "/blank",
    ];

    public static IEnumerable<string> All(string id) => Outside.Concat(Inside.Select(p => $"/c/{id}{p}"));
}
