using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0004_access")]
internal sealed class AccessTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "operators",
            c => new
            {
                id = c.Id(),
                username = c.Text(),
                username_key = c.Key(),
                password_hash = c.Text(),
                must_change_password = c.Flag(),
                stamp = c.Id(),
                last_sign_in_at = c.Instant(nullable: true),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("operators", ["username_key"]);
    }
}
