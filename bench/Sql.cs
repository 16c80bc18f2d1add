using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Owed.Bench;

/// <summary>The simplest thing a person could do instead: put the sessions in a table and add them up.</summary>
internal sealed class Sql : IDisposable
{
    private readonly SqliteConnection connection;

    public Sql(string source)
    {
        connection = new($"Data Source={source};Pooling=False");
        connection.Open();
        Run("create table session(child integer, line text, day text, given integer, planned integer)");
    }

    public void Add(CaseFile[] cases, int firstChild)
    {
        using SqliteTransaction all = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "insert into session values($child, $line, $day, $given, $planned)";
        SqliteParameter[] values = [.. new[] { "$child", "$line", "$day", "$given", "$planned" }.Select(n => insert.Parameters.AddWithValue(n, 0))];
        for (int i = 0; i < cases.Length; i++)
        {
            foreach (Session s in cases[i].Sessions)
            {
                (values[0].Value, values[1].Value, values[2].Value) = (firstChild + i, s.Line, s.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                (values[3].Value, values[4].Value) = (s.Given.Value, s.Planned!.Value.Value);
                insert.ExecuteNonQuery();
            }
        }

        all.Commit();
    }

    /// <summary>Minutes missed over all lines, asked for line by line.</summary>
    public long Missed()
    {
        using SqliteCommand ask = connection.CreateCommand();
        ask.CommandText = "select child, line, sum(planned), sum(given), sum(planned - given) from session group by child, line";
        using SqliteDataReader rows = ask.ExecuteReader();
        long missed = 0;
        while (rows.Read())
        {
            missed += rows.GetInt64(4);
        }

        return missed;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
