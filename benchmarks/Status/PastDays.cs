using Muster.Benchmarks.Databases;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Status;

/// <summary>
/// Copies of a day that the product has counted itself: the same records, failures and events so many days earlier, and the same counts so many days
/// earlier. The product's own recount says afterwards whether it was done rightly.
/// </summary>
internal sealed class PastDays(MeasuredDatabase database)
{
    public const int Days = 400;

    /// <summary>Steps are timed since then; what is older came into a server that did not do so yet.</summary>
    private const int TimedDays = 60;
    private const int DaysOfStatement = 40;

    private readonly bool sqlite = database.Database.Kind == DatabaseKind.Sqlite;

    /// <summary>While there are no other records yet.</summary>
    public Task KeepCountsAsync() => database.RunAsync("CREATE TABLE counts_of_day AS SELECT * FROM enrollment_counts");

    public async Task CopyAsync()
    {
        if (sqlite)
        {
            await database.RunAsync("PRAGMA cache_size = -300000; PRAGMA synchronous = OFF");
        }

        for (var last = Days - 1; last > 0; last -= DaysOfStatement)
        {
            var first = Math.Max(1, last - DaysOfStatement + 1);
            await RowsAsync("enrollment_records", first, last, "t.simulation = 'past'");
            await RowsAsync("enrollment_failures", first, last, OfDay);
            if (first <= TimedDays)
            {
                await RowsAsync("enrollment_events", first, Math.Min(last, TimedDays), OfDay);
            }
        }

        await CountsAsync();
        await database.RunAsync(
            "UPDATE enrollment_records SET simulation = NULL, simulation_step = NULL WHERE simulation IS NOT NULL"
        );
        await database.RunAsync($"UPDATE enrollment_failures SET simulated = {False} WHERE simulated");
        await database.SettleAsync();
        if (sqlite)
        {
            await database.RunAsync("PRAGMA synchronous = FULL");
        }
    }

    private const string OfDay = "t.record_id IN (SELECT id FROM enrollment_records WHERE simulation = 'past')";

    private string False => sqlite ? "0" : "false";

    private async Task RowsAsync(string table, int first, int last, string which)
    {
        var columns = await database.ColumnsAsync(table);
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", columns.Select(Value));
        await database.RunAsync(
            $"""
            INSERT INTO {table} ({names})
            WITH RECURSIVE n(i) AS (SELECT {last} UNION ALL SELECT i - 1 FROM n WHERE i > {first})
            SELECT {values} FROM n CROSS JOIN {table} t WHERE {which}
            """
        );
    }

    private string Value(string column) =>
        column switch
        {
            "id" or "record_id" or "failure_id" => Numbered($"t.{column}", at: 25),
            "key" => Numbered("t.key", at: 1),
            "simulation" or "simulation_step" => "NULL",
            "simulated" => False,
            // They name instants in a text; a copy was never foretold.
            "estimates" => "NULL",
            "steps_from" => $"CASE WHEN n.i > {TimedDays} THEN t.last_seq + 1 ELSE t.steps_from END",
            "at" => Earlier("t.at"),
            _ when column.EndsWith("_at", StringComparison.Ordinal)
                    || column.EndsWith("_since", StringComparison.Ordinal) => Earlier($"t.{column}"),
            _ => $"t.\"{column}\"",
        };

    /// <summary>Eight of its hexadecimal digits are the number of the day: no original has such.</summary>
    private string Numbered(string value, int at) =>
        sqlite
            ? $"substr({value}, 1, {at - 1}) || printf('%08{(at == 1 ? 'x' : 'X')}', n.i) || substr({value}, {at + 8})"
        : at == 1 ? $"lpad(to_hex(n.i), 8, '0') || substr({value}, 9)"
        : $"overlay({value}::text placing lpad(to_hex(n.i), 8, '0') from {at} for 8)::uuid";

    private string Earlier(string value) =>
        sqlite ? $"{value} - n.i * 86400000000" : $"{value} - n.i * interval '24 hours'";

    private async Task CountsAsync()
    {
        await database.RunAsync(
            $"""
            CREATE TABLE all_counts AS
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Days - 1})
            SELECT metric, CASE WHEN hour = 0 THEN 0 ELSE hour - 24 * n.i END AS hour, platform, method, reason, value
            FROM n CROSS JOIN counts_of_day t
            WHERE (n.i <= 2 OR metric NOT LIKE 'hour!_seconds/%' ESCAPE '!')
              AND (n.i <= {TimedDays} OR metric = 'day_seconds/enrollment' OR metric NOT LIKE 'day!_seconds/%' ESCAPE '!')
              AND metric NOT LIKE '%estimates' AND metric NOT LIKE '%done!_by!_%' ESCAPE '!'
            UNION ALL SELECT metric, hour, platform, method, reason, value FROM enrollment_counts
            """
        );
        await database.RunAsync("DELETE FROM enrollment_counts");
        // What is not folded yet is left to the product: it has sums to keep as well.
        await database.RunAsync($"UPDATE enrollment_count_deltas SET simulated = {False}");
        await database.RunAsync(
            $"""
            INSERT INTO enrollment_counts (metric, hour, platform, method, reason, simulated, value)
            SELECT metric, hour, platform, method, reason, {False}, SUM(value) FROM all_counts
            GROUP BY metric, hour, platform, method, reason
            """
        );
        await database.RunAsync("DROP TABLE all_counts");
        await database.RunAsync("DROP TABLE counts_of_day");
    }
}
