using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Groups of persons, and who is in them.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0170_user_groups")]
internal sealed class UserGroupsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "user_groups",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                description = c.Text(nullable: true),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("user_groups", ["name_key"]);
        migrationBuilder.Table(
            "user_group_members",
            c => new
            {
                group_id = c.Id(),
                person_id = c.Id(),
                since = c.Instant(),
                by = c.Text(),
            },
            row => new { row.group_id, row.person_id }
        );
        migrationBuilder.Index("user_group_members", "person_id", "group_id");
    }
}
