using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>How people look at lists: under a name, and which columns they want.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0061_saved_views")]
internal sealed class SavedViewsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "saved_views",
            c => new
            {
                id = c.Id(),
                list = c.Key(),
                name = c.Text(),
                name_key = c.Key(),
                query = c.Text(),
                visibility = c.Key(),
                owner_id = c.Id(nullable: true),
                created_by = c.Text(),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("saved_views", "name_key", "id");
        migrationBuilder.UniqueIndex(
            "saved_views",
            ["owner_id", "list", "name_key"],
            filter: "visibility = 'personal'"
        );
        migrationBuilder.UniqueIndex("saved_views", ["list", "name_key"], filter: "visibility = 'team'");
        migrationBuilder.Table(
            "list_columns",
            c => new
            {
                operator_id = c.Id(),
                list = c.Key(),
                columns = c.Text(),
            },
            row => new { row.operator_id, row.list }
        );
    }
}
