using Muster.Modules.Audit;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

public sealed class ExportFormatTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly Actor Formula = new("operator", "=cmd|' /C calc'!A0", "@SUM(1+1)");

    [Theory, OnBothDatabases]
    public async Task No_cell_of_a_spreadsheet_begins_as_a_formula_does(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await host.RecordAsync(
            Formula,
            new HostileEvent("+1+1", "Ann"),
            new HostileEvent("-1", "Ann"),
            new HostileEvent("\t=1", "Ann"),
            new HostileEvent("\r=1", "Ann"),
            new HostileEvent("a,\"b\"\r\n=1", "Ann")
        );

        var csv = await host.Admin.GetStringAsync("/api/audit/export?format=csv&personal=true");

        csv.ShouldContain(",operator,'=cmd|' /C calc'!A0,'@SUM(1+1),hostile,test,'+1+1,");
        csv.ShouldContain(",'-1,");
        csv.ShouldContain(",'\t=1,");
        csv.ShouldContain(",\"'\r=1\",");
        csv.ShouldContain(",\"a,\"\"b\"\"\r\n=1\",");
        csv.ShouldContain("\"\"note\"\":\"\"Ann\"\"");
    }

    [Theory, OnBothDatabases]
    public async Task Message_of_syslog_stays_one_line_and_its_values_within_their_quotes(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await host.RecordAsync(
            new Actor("operator", "x\" forged=\"1", "Eve] <110>1"),
            new HostileEvent("a\\b]\n<110>1 2026-01-01T00:00:00Z muster muster - forged [x]", "Ann \"A\"")
        );

        var text = await host.Admin.GetStringAsync("/api/audit/export?format=syslog&personal=true");

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldAllBe(line => line.StartsWith("<110>1 2026-", StringComparison.Ordinal));
        var message = lines.Single(line => line.Contains("forged", StringComparison.Ordinal));
        message.ShouldContain("actorId=\"x\\\" forged=\\\"1\" actorName=\"Eve\\] <110>1\"");
        message.ShouldContain("entityId=\"a\\\\b\\] <110>1 2026-01-01T00:00:00Z muster muster - forged [x\\]\"");
        message.ShouldContain("details=\"{\\\"id\\\":");
        message.EndsWith("\"]", StringComparison.Ordinal).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Personal_values_leave_the_log_for_administrators_only(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await host.RecordAsync(new Actor("operator", "zoe", "Zoe Zimmer"), new HostileEvent("1", "Secret Sorrow"));
        using var viewer = await host.OperatorAsync("looker", AccessCalls.Everywhere("viewer"));

        foreach (var format in new[] { "jsonl", "csv", "syslog" })
        {
            var path = $"/api/audit/export?format={format}";
            (await viewer.TryGetAsync($"{path}&personal=true")).ShouldBe((403, "forbidden"));
            foreach (
                var text in new[] { await viewer.Http.GetStringAsync(path), await host.Admin.GetStringAsync(path) }
            )
            {
                text.ShouldContain("hostile");
                text.ShouldNotContain("Secret Sorrow");
                text.ShouldNotContain("Zoe Zimmer");
            }

            (await host.Admin.GetStringAsync($"{path}&personal=true")).ShouldContain("Secret Sorrow");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Part_of_the_log_goes_by_the_time_of_sealing_and_verifies(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        for (var day = 23; day <= 25; day++)
        {
            await host.RecordAsync(Actor.System, new HostileEvent($"of day {day}", "Ann"));
            await ExportedLog.WrittenAsync(host);
            clock.Advance(TimeSpan.FromDays(1));
        }

        await ShouldHoldAsync("?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z", "24");
        await ShouldHoldAsync("?from=2026-11-24T01:00:00%2B01:00", "24", "25");
        await ShouldHoldAsync("?to=2026-11-25T00:00:00Z", "23", "24");
        (await AdminCalls.CodeOfAsync(await host.Admin.GetAsync("/api/audit/export?format=xml"))).ShouldBe(
            (400, "validation_failed")
        );

        async Task ShouldHoldAsync(string query, params string[] days)
        {
            var log = await ExportedLog.OfAsync(host, query);
            var text = string.Join('\n', log.Lines);
            new[] { "23", "24", "25" }
                .Where(day => text.Contains($"of day {day}", StringComparison.Ordinal))
                .ShouldBe(days);
            var run = await log.VerifyAsync();
            run.ExitCode.ShouldBe(0, run.Output);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Export_is_in_the_trail_before_its_first_byte_and_in_the_next_one(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await host.SealedAsync();
        var size = (await host.StateAsync()).SealedTo;
        using var viewer = await host.OperatorAsync("taker", AccessCalls.Everywhere("viewer"));
        await host.SealedAsync();

        var first = await viewer.Http.GetStringAsync("/api/audit/export?format=csv&from=2026-01-01T01:00:00%2B01:00");
        (await viewer.TryGetAsync("/api/audit/export?personal=true")).ShouldBe((403, "forbidden"));

        var row = (await host.AuditAsync()).Items.Single(found =>
            found is { Action: "audit_exported", Actor.Name: "taker" }
        );
        row.Entity.Kind.ShouldBe("audit_log");
        row.Entity.Id.ShouldBe($"{(await host.StateAsync()).Head!.LogId}"); // something was sealed
        row.Details.GetProperty("format").GetString().ShouldBe("csv");
        row.Details.GetProperty("personal").GetBoolean().ShouldBeFalse();
        row.Details.GetProperty("from")
            .GetDateTimeOffset()
            .ShouldBe(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        row.Details.TryGetProperty("to", out _).ShouldBeFalse();
        row.Details.GetProperty("firstRow").GetInt64().ShouldBe(0);
        row.Details.GetProperty("endRow").GetInt64().ShouldBeGreaterThan(size);
        first.ShouldNotContain(row.Id.ToString());
        var next = await ExportedLog.OfAsync(host);
        next.Lines.ShouldContain(line => line.Contains(row.Id.ToString(), StringComparison.Ordinal));
        (await next.VerifyAsync()).ExitCode.ShouldBe(0);
    }
}
