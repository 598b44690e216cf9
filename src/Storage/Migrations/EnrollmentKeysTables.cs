using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0050_enrollment_keys")]
internal sealed class EnrollmentKeysTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "enrollment_keys",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                secret_hash = c.Key(),
                max_uses = c.SmallNumber(),
                uses = c.SmallNumber(),
                expires_at = c.Instant(),
                platform = c.Key(nullable: true),
                addresses = c.Text(nullable: true),
                person_id = c.Id(nullable: true),
                group_id = c.Id(nullable: true),
                created_by = c.Text(),
                created_at = c.Instant(),
                last_used_at = c.Instant(nullable: true),
                revoked_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("enrollment_keys", "created_at", "id");
        migrationBuilder.Index("enrollment_keys", "group_id");
        migrationBuilder.Index("enrollment_keys", "person_id");
    }
}
