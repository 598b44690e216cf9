using Muster.Integration.Programs;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

/// <summary>kill -9 after each line that a restore says, one after another: whatever was said, all rows are there or none.</summary>
public sealed class RestoreKillTests
{
    [Theory, OnBothDatabases]
    public async Task Restore_that_was_killed_has_left_an_empty_database_and_can_be_run_again(DatabaseKind kind)
    {
        await using var old = await MusterHost.StartAsync(kind);
        await old.CreatePersonAsync("Ann");
        var file = await Backups.Backups.TakeAsync(old);
        var said = 0;
        foreach (var lines in new[] { 3, 5, 9, 14 })
        {
            var folder = Backups.Backups.NewFolder();
            var database = await TestDatabase.EmptyAsync(kind, folder);
            using (var restore = ProgramRun.StartServer(Backups.Backups.Settings(database, folder), "restore", file))
            {
                var line = "";
                for (var i = 0; i < lines; i++)
                {
                    line = await restore.StandardOutput.ReadLineAsync();
                }

                restore.Kill();
                await restore.WaitForExitAsync();
                said += line?.StartsWith("  ", StringComparison.Ordinal) == true ? 1 : 0;
            }

            var counts = await Backups.Backups.CountsAsync(database);
            var whole = counts.GetValueOrDefault("operators") == 1;
            counts.GetValueOrDefault("people").ShouldBe(whole ? 1 : 0);
            counts.GetValueOrDefault("stored_keys").ShouldBe(whole ? 4 : 0);
            if (!whole)
            {
                var again = await Backups.Backups.RestoreAsync(database, folder, file);
                again.ExitCode.ShouldBe(0, again.Errors);
            }

            await using var host = await MusterHost.StartAsync(database, folder);
            (await host.CreatePersonAsync("Bea")).DisplayName.ShouldBe("Bea");
            await host.DisposeAsync();
            await database.DropAsync();
        }

        said.ShouldBeGreaterThan(1);
    }
}
