using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0001_storage")]
internal sealed class StorageTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "outbox",
            c => new
            {
                position = c.Counter(),
                stream = c.Key(),
                kind = c.Key(),
                payload = c.Json(),
                topic = c.Key(),
                entity_id = c.Id(),
                version = c.Number(),
                at = c.Instant(),
                attempts = c.SmallNumber(),
                last_error = c.Text(nullable: true),
            },
            row => row.position
        );
        migrationBuilder.Index("outbox", "stream", "position");

        migrationBuilder.Table(
            "jobs",
            c => new
            {
                id = c.Id(),
                kind = c.Key(),
                unique_key = c.Key(),
                payload = c.Json(),
                due_at = c.Instant(),
                attempts = c.SmallNumber(),
                last_error = c.Text(nullable: true),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("jobs", ["unique_key"]);
        migrationBuilder.Index("jobs", "due_at");

        migrationBuilder.Table(
            "change_feed",
            c => new
            {
                seq = c.Number(),
                topic = c.Key(),
                entity_id = c.Id(),
                version = c.Number(),
                at = c.Instant(),
            },
            row => row.seq
        );
        migrationBuilder.Index("change_feed", "at");

        migrationBuilder.Table("feed_head", c => new { id = c.SmallNumber(), seq = c.Number() }, row => row.id);
        migrationBuilder.Sql("INSERT INTO feed_head (id, seq) VALUES (1, 0)");
    }
}
