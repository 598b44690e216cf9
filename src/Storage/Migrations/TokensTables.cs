using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0011_tokens")]
internal sealed class TokensTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "api_tokens",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                beginning = c.Text(),
                hash = c.Key(),
                operator_id = c.Id(nullable: true),
                created_by = c.Text(),
                created_at = c.Instant(),
                expires_at = c.Instant(),
                last_used_at = c.Instant(nullable: true),
                last_used_from = c.Text(nullable: true),
                revoked_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("api_tokens", ["hash"]);
        migrationBuilder.Index("api_tokens", "operator_id", "created_at", "id");
        migrationBuilder.Index("api_tokens", "created_at", "id");

        migrationBuilder.Table(
            "hand_offs",
            c => new
            {
                id = c.Id(),
                user_code = c.Key(),
                secret_hash = c.Key(),
                computer = c.Text(),
                address = c.Text(),
                created_at = c.Instant(),
                expires_at = c.Instant(),
                operator_id = c.Id(nullable: true),
                denied = c.Flag(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("hand_offs", ["user_code"]);
        migrationBuilder.Index("hand_offs", "expires_at");
    }
}
