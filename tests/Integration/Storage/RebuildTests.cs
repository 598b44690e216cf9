using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Migrations;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Storage;

public sealed class RebuildTests
{
    [Theory, OnBothDatabases]
    public async Task Rebuild_changes_a_table_and_keeps_its_rows_and_indexes(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await MigrateAsync(
            host,
            migration =>
            {
                migration.Table("pets", c => new { id = c.Number(), name = c.Key(nullable: true) }, row => row.id);
                migration.Index("pets", "name");
            }
        );
        await Sql.RunAsync(host.Database, "INSERT INTO pets (id, name) VALUES (1, 'Rex'), (2, 'Mia')");

        await MigrateAsync(
            host,
            migration =>
                migration.Rebuild(
                    "pets",
                    c => new
                    {
                        id = c.Number(),
                        name = c.Key(),
                        legs = c.SmallNumber(nullable: true),
                    },
                    row => row.id,
                    copied: ["id", "name"],
                    again => again.Index("pets", "name"),
                    postgres:
                    [
                        "ALTER TABLE pets ALTER COLUMN name SET NOT NULL",
                        "ALTER TABLE pets ADD COLUMN legs integer NULL",
                    ]
                )
        );

        (await Sql.RowsAsync(host.Database, "SELECT id, name, legs FROM pets ORDER BY id")).ShouldBe([
            "1|Rex|",
            "2|Mia|",
        ]);
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            Sql.RunAsync(host.Database, "INSERT INTO pets (id, name) VALUES (3, NULL)")
        );
        (await SchemaReader.ReadAsync(host.Database)).ShouldContain(line => line.Contains("ix_pets_name"));
    }

    private static async Task MigrateAsync(MusterHost host, Action<MigrationBuilder> change)
    {
        await using var db = await host
            .Services.GetRequiredService<IDbContextFactory<MusterDbContext>>()
            .CreateDbContextAsync();
        var builder = new MigrationBuilder(db.Database.ProviderName);
        change(builder);
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate(builder.Operations);
        await db.GetService<IMigrationCommandExecutor>()
            .ExecuteNonQueryAsync(commands, db.GetService<IRelationalConnection>());
    }
}
