using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0040_key_ring")]
internal sealed class KeyRingTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("stored_keys", "usable_from", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("stored_keys", "accepted_until", c => c.Instant(nullable: true));
        migrationBuilder.Sql("UPDATE stored_keys SET usable_from = created_at");

        migrationBuilder.Table(
            "key_encryption_keys",
            c => new
            {
                id = c.Key(),
                source = c.Key(),
                location = c.Text(),
                first_seen_at = c.Instant(),
                seals_from = c.Instant(nullable: true),
                copy_confirmed_at = c.Instant(nullable: true),
                copy_confirmed_by = c.Text(nullable: true),
                wrapped_by = c.Key(nullable: true),
                wrapped = c.Bytes(nullable: true),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("key_encryption_keys", ["wrapped_by"]);

        migrationBuilder.Table(
            "key_holders",
            c => new
            {
                node_id = c.Id(),
                key_id = c.Key(),
                seen_at = c.Instant(),
            },
            row => new { row.node_id, row.key_id }
        );

        migrationBuilder.Table(
            "audit_keys",
            c => new
            {
                key_id = c.Key(),
                spki = c.Bytes(),
                at = c.Instant(),
                introduced_by = c.Key(nullable: true),
                signature = c.Bytes(nullable: true),
            },
            row => row.key_id
        );
        migrationBuilder.AppendOnly("audit_keys", key: "key_id");
    }
}
