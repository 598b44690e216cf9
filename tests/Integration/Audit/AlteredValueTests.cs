using Muster.Contracts.Audit;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>Personal values stand in a table without a trigger, because they can be erased; whoever changes one is found out.</summary>
public sealed class AlteredValueTests
{
    [Theory, OnBothDatabases]
    public async Task Altered_value_is_shown_nowhere_and_named(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var person = await host.CreatePersonAsync("Ann Archer");
        await host.CreatePersonAsync("Ben Barker");
        await host.SealedAsync();
        (await (await ExportedLog.OfAsync(host, "?personal=true")).VerifyAsync()).ExitCode.ShouldBe(0);
        (
            await Sql.RunAsync(
                host.Database,
                "UPDATE audit_openings SET openings = REPLACE(openings, 'Ann Archer', 'Eve Forger')"
            )
        ).ShouldBeGreaterThan(0);

        var details = await DetailsAsync(host, person.Id);
        details.GetProperty("displayName").GetProperty("altered").GetBoolean().ShouldBeTrue();
        details.GetProperty("peerId").GetString().ShouldBe(person.PeerId); // that one is as it was
        foreach (var format in new[] { "csv", "syslog" })
        {
            var text = await host.Admin.GetStringAsync($"/api/audit/export?format={format}&personal=true");
            text.ShouldContain("Ben Barker");
            text.ShouldContain("altered");
            text.ShouldNotContain("Eve Forger");
        }

        var log = await ExportedLog.OfAsync(host, "?personal=true");
        var seq = (await host.GetAsync<Contracts.Page<AuditEntry>>($"/api/people/{person.Id}/audit"))
            .Items[0]
            .Seal!
            .Seq; // sealed above
        var run = await log.VerifyAsync();
        run.Output.ShouldContain($"The personal values of row {seq} were altered");
        run.ExitCode.ShouldBe(6);
        (await (await ExportedLog.OfAsync(host)).VerifyAsync()).ExitCode.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Values_that_are_no_values_break_neither_list_nor_export(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var person = await host.CreatePersonAsync("Ann Archer");
        await host.SealedAsync();
        foreach (
            var junk in new[]
            {
                """{"type":"row"}""" + "\n" + """{"type":"row"}""",
                "null",
                "[1]",
                """{"displayName":null}""",
                """{"displayName":{"salt":null,"value":null}}""",
            }
        )
        {
            await Sql.RunAsync(host.Database, $"UPDATE audit_openings SET openings = '{junk}'");

            var details = await DetailsAsync(host, person.Id);
            details.GetProperty("displayName").GetProperty("altered").GetBoolean().ShouldBeTrue();
            var run = await (await ExportedLog.OfAsync(host, "?personal=true")).VerifyAsync();
            run.Output.ShouldContain("The personal values of row");
            run.Output.ShouldNotContain("cannot be read");
            run.ExitCode.ShouldBe(6);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Details_that_are_no_details_are_shown_as_altered(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var person = await host.CreatePersonAsync("Ann Archer");
        await host.SealedAsync();
        await Sql.RunAsync(
            host.Database,
            $"UPDATE audit_events SET details = 'no JSON' WHERE entity_id = '{person.Id}'"
        );

        (await DetailsAsync(host, person.Id)).GetProperty("altered").GetBoolean().ShouldBeTrue();
    }

    private static async Task<System.Text.Json.JsonElement> DetailsAsync(MusterHost host, Guid person) =>
        (await host.GetAsync<Contracts.Page<AuditEntry>>($"/api/people/{person}/audit")).Items.Single().Details;
}
