using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes the ledger for other programs, in the shape of docs/schema/ledger.schema.json.</summary>
public static class LedgerJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="problems">Problems of the input, put before the ledger's own.</param>
    /// <param name="sessions">Lines that are counted in sessions.</param>
    public static string Write(
        Ledger ledger, BalanceRange range, Window? window, IEnumerable<Problem> problems, Items<LineSessions>? sessions = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("asOf", Day(ledger.AsOf));
            if (ledger.Calendar != CalendarTrust.Confirmed)
            {
                json.WriteString("calendar", ledger.Calendar.ToString().ToLowerInvariant());
            }

            WriteSettings(json, ledger);
            json.WriteStartArray("lines");
            foreach (LineLedger line in ledger.Lines)
            {
                WriteLine(json, line);
            }

            json.WriteEndArray();
            WriteTotals(json, "totals", ledger.Totals);
            WriteRange(json, range);
            if (window is not null)
            {
                json.WriteStartObject("window");
                json.WriteString("filingDate", Day(window.FilingDate));
                json.WriteString("from", Day(window.From));
                WriteTotals(json, "totals", window.Totals);
                json.WriteNumber("dropsNextWeek", window.DropsNextWeek.Value);
                json.WriteNumber("dropsNextMonth", window.DropsNextMonth.Value);
                json.WriteEndObject();
            }

            WriteSessions(json, sessions ?? []);
            WriteClaims(json, ledger.Claims);
            ProblemsJson.Write(json, "problems", problems.Concat(ledger.Problems));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteSettings(Utf8JsonWriter json, Ledger ledger)
    {
        json.WriteStartObject("reckoning");
        foreach (SettingChoice choice in Settings.In(ledger.Reckoning))
        {
            json.WriteString(choice.Name, choice.Value);
        }

        json.WriteString("log", ledger.Log.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, LineLedger line)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Line.Id);
        json.WriteString("service", line.Line.Service);
        json.WriteString("mandate", line.Line.Wording);
        if (line.StartUnsaid)
        {
            json.WriteBoolean("startKnown", false);
        }

        json.WriteString("from", Day(line.Days.From));
        json.WriteString("to", Day(line.Days.To));
        if (line.NotCounted is Problem reason)
        {
            json.WriteString("notCounted", reason.Message);
        }

        WriteTotals(json, "totals", line.Totals);
        json.WriteStartArray("periods");
        foreach (PeriodLedger period in line.Periods)
        {
            WritePeriod(json, period);
        }

        json.WriteEndArray();
        WritePlanned(json, line);
        WriteOutside(json, line);
        json.WriteEndObject();
    }

    private static void WritePlanned(Utf8JsonWriter json, LineLedger line)
    {
        if (line.Planned.Count + line.Lapsed.Count == 0)
        {
            return;
        }

        json.WriteStartArray("planned");
        foreach (PlannedMakeUp planned in line.Lapsed.Concat(line.Planned))
        {
            json.WriteStartObject();
            json.WriteString("day", Day(planned.Day));
            json.WriteString("makesUp", Day(planned.MakesUp));
            json.WriteNumber("minutes", planned.Promised.Value);
            json.WriteBoolean("passed", line.Lapsed.Contains(planned));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutside(Utf8JsonWriter json, LineLedger line)
    {
        if (line.Outside.Count == 0)
        {
            return;
        }

        json.WriteStartArray("notDue");
        foreach (ExtraGiven extra in line.Outside)
        {
            json.WriteStringValue($"{Day(extra.Entry.Day)}: {Because.Say(extra)}{Source(extra.Entry)}");
        }

        json.WriteEndArray();
    }

    private static void WritePeriod(Utf8JsonWriter json, PeriodLedger period)
    {
        json.WriteStartObject();
        json.WriteString("from", Day(period.Days.From));
        json.WriteString("to", Day(period.Days.To));
        WriteTotals(json, "totals", period.Totals);
        if (period.Pace is Minutes pace)
        {
            json.WriteStartObject("running");
            json.WriteNumber("notYetDue", period.NotYetDue.Value);
            json.WriteNumber("pace", pace.Value);
            json.WriteEndObject();
        }

        json.WriteStartArray("because");
        json.WriteStringValue(Because.Say(period));
        foreach (Piece piece in period.Because)
        {
            json.WriteStringValue($"{Day(piece.Day)}: {Because.Say(piece)}{(piece.Entry is Session entry ? Source(entry) : "")}");
        }

        foreach (ExtraGiven extra in period.Extra)
        {
            json.WriteStringValue($"{Day(extra.Entry.Day)}: {Because.Say(extra)}{Source(extra.Entry)}");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Source(Session entry)
    {
        string where = entry.Where.ToString();
        string evidence = string.Concat(entry.Evidence.Select(e => $", evidence “{e}”"));
        return where.Length + evidence.Length == 0 ? "" : $" ({(where.Length > 0 ? where : "log")}{evidence})";
    }

    private static void WriteRange(Utf8JsonWriter json, BalanceRange range)
    {
        json.WriteStartObject("range");
        json.WriteNumber("low", range.Low.Value);
        json.WriteNumber("high", range.High.Value);
        json.WriteStartArray("settings");
        foreach ((string name, string low, string high) in range.Settings)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("low", low);
            json.WriteString("high", high);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (SettingEffect effect in range.Effects)
        {
            json.WriteStartObject();
            json.WriteString("name", effect.Choice.Name);
            json.WriteString("value", effect.Choice.Value);
            json.WriteNumber("balance", effect.Balance.Value);
            json.WriteString("source", effect.Choice.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSessions(Utf8JsonWriter json, Items<LineSessions> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        json.WriteStartArray("sessions");
        foreach (LineSessions line in lines)
        {
            json.WriteStartObject();
            json.WriteString("id", line.Line.Id);
            json.WriteString("from", Day(line.Days.From));
            json.WriteString("to", Day(line.Days.To));
            WriteTotals(json, "totals", line.Totals.Counted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, Items<ClaimCheck> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        json.WriteStartArray("claims");
        foreach (ClaimCheck check in claims)
        {
            json.WriteStartObject();
            json.WriteString("day", Day(check.Claim.Day));
            json.WriteString("line", check.Claim.Line);
            json.WriteString("from", Day(check.Claim.Span.From));
            json.WriteString("to", Day(check.Claim.Span.To));
            json.WriteNumber("claimed", check.Claim.Claimed.Value);
            json.WriteNumber("logged", check.Logged.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, string name, Totals totals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("expected", totals.Expected.Value);
        json.WriteNumber("given", totals.Given.Value);
        json.WriteNumber("delivered", totals.Delivered.Value);
        json.WriteNumber("deliveredNotAsWritten", totals.DeliveredNotAsWritten.Value);
        json.WriteNumber("missedBySchool", totals.MissedBySchool.Value);
        json.WriteNumber("schoolActivity", totals.SchoolActivity.Value);
        json.WriteNumber("childAbsent", totals.ChildAbsent.Value);
        json.WriteNumber("closure", totals.Closure.Value);
        json.WriteNumber("undocumented", totals.Undocumented.Value);
        if (!totals.FamilyChoice.IsZero)
        {
            json.WriteNumber("familyChoice", totals.FamilyChoice.Value);
        }

        json.WriteNumber("madeUp", totals.MadeUp.Value);
        json.WriteNumber("balance", totals.Balance.Value);
        json.WriteNumber("extra", totals.Extra.Value);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
