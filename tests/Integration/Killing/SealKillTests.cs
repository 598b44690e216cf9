using System.Net.Http.Json;
using Muster.Contracts.Audit;
using Muster.Contracts.People;
using Muster.Integration.Programs;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Time;

namespace Muster.Integration.Killing;

/// <summary>kill -9 before each write and commit from a commit on until it is sealed, one after another.</summary>
public sealed class SealKillTests
{
    private const int MoreThanSealingNeeds = 40;

    [Theory, OnBothDatabases]
    public async Task Sealing_loses_and_doubles_nothing_when_the_server_is_killed_between_two_statements(
        DatabaseKind kind
    )
    {
        var folder = Directory.CreateTempSubdirectory("muster-kill-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var kills = 0;
        foreach (var statement in Lives.On(kind))
        {
            statement.ShouldBeLessThan(MoreThanSealingNeeds);
            await using var server = await ServerProcess.StartAsync(database, folder, "/people", statement);
            await SealedAsync(server);
            if (await SealsAsync(server))
            {
                break;
            }

            kills++;
        }

        kills.ShouldBeGreaterThan(4);
        await using var last = await ServerProcess.StartAsync(database, folder, "/nowhere", statement: 0);
        await SealedAsync(last);
        await ShouldVerifyAsync(last, database, folder);
        await database.DropAsync();
    }

    /// <summary>False when the server died of it.</summary>
    private static async Task<bool> SealsAsync(ServerProcess server)
    {
        try
        {
            using var answer = await server.Admin.PostAsJsonAsync(
                "/api/people",
                new CreatePerson { DisplayName = "Ann" }
            );
            await SealedAsync(server);
            return true;
        }
        catch (HttpRequestException)
        {
            (await server.EndsAsync()).ShouldBeTrue();
            return false;
        }
    }

    private static Task SealedAsync(ServerProcess server) =>
        Eventually.IsTrueAsync(
            async () => (await server.Admin.GetFromJsonAsync<AuditState>("/api/audit/state"))!.Waiting == 0, // the API answers no null
            "everything is sealed"
        );

    private static async Task ShouldVerifyAsync(ServerProcess server, TestDatabase database, string folder)
    {
        var (export, heads) = (Path.Combine(folder, "export.jsonl"), Path.Combine(folder, "heads.jsonl"));
        // Before the export, which is in the log itself.
        File.Copy(Path.Combine(folder, "audit-heads.jsonl"), heads, overwrite: true);
        await File.WriteAllTextAsync(export, await server.Admin.GetStringAsync("/api/audit/export"));
        var run = await ProgramRun.CliAsync(server.Url, "unused", "audit", "verify", export, "--heads", heads);

        run.ExitCode.ShouldBe(0, run.Output);
        (
            await Sql.RowsAsync(
                database,
                "SELECT COUNT(*) FROM audit_events WHERE id NOT IN (SELECT event_id FROM audit_leaves) AND action <> 'audit_exported'"
            )
        ).ShouldBe(["0"]);
        (await Sql.RowsAsync(database, "SELECT COUNT(*) - COUNT(DISTINCT event_id) FROM audit_leaves")).ShouldBe(["0"]);
    }
}
