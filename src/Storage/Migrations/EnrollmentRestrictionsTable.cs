using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Restrictions, and decisions by their time: a restriction is tried on those of the last weeks.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0066_enrollment_restrictions")]
internal sealed class EnrollmentRestrictionsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "enrollment_restrictions",
            c => new
            {
                id = c.Id(),
                name_key = c.Key(),
                enabled = c.Flag(),
                rule = c.Json(),
                changed_by = c.Text(),
                changed_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("enrollment_restrictions", ["name_key"]);
        migrationBuilder.Index("admission_decisions", "at", "id");
    }
}
