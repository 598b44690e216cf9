using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

public sealed class MigrationKillTests
{
    [Theory, OnBothDatabases]
    public async Task Migration_that_was_killed_is_finished_by_the_next_start(DatabaseKind kind)
    {
        var whole = await SchemaReader.ReadAsync(await TestDatabase.MigratedAsync(kind, NewFolder()));
        foreach (var statement in new[] { 3, 8, 15, 24 })
        {
            var folder = NewFolder();
            var database = await TestDatabase.EmptyAsync(kind, folder);
            (await ServerProcess.DiesAtStartAsync(database, folder, statement)).ShouldBeTrue();

            await using var host = await MusterHost.StartAsync(database, folder);

            (await host.CreatePersonAsync("Ann")).DisplayName.ShouldBe("Ann");
            (await SchemaReader.ReadAsync(database)).ShouldBe(whole);
        }
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("muster-migration-").FullName;
}
