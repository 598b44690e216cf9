using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Storage;

public sealed class SchemaTests
{
    [Theory, OnBothDatabases]
    public async Task Migrated_schema_is_the_one_that_the_model_describes(DatabaseKind kind)
    {
        var (migratedFolder, createdFolder) = (NewFolder(), NewFolder());
        var migrated = await TestDatabase.MigratedAsync(kind, migratedFolder);
        var created = await TestDatabase.EmptyAsync(kind, createdFolder);
        await CreateFromModelAsync(created, createdFolder);

        var fromMigrations = await SchemaReader.ReadAsync(migrated);
        var fromModel = await SchemaReader.ReadAsync(created);

        fromModel.Count.ShouldBeGreaterThan(100);
        fromMigrations.Except(fromModel).ShouldBeEmpty();
        fromModel.Except(fromMigrations).ShouldBeEmpty();
        await migrated.DropAsync();
        await created.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Audit_rows_cannot_be_changed_or_deleted(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await host.CreatePersonAsync("Ann");

        foreach (var sql in new[] { "UPDATE audit_events SET action = 'x'", "DELETE FROM audit_events" })
        {
            var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() =>
                Sql.RunAsync(host.Database, sql)
            );
            refused.Message.ShouldContain("append-only");
        }

        (await host.AuditAsync()).Items.ShouldContain(row => row.Action == "person_created");
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    private static async Task CreateFromModelAsync(TestDatabase database, string folder)
    {
        await using var app = MusterHost.Compose(database.Setting, folder, MusterHost.FreePort(), new HostOptions());
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<MusterDbContext>>()
            .CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("muster-schema-").FullName;
}
