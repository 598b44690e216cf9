using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>How fast and how well enrollment should go, and since when it does not. The burn stands apart, so that it breaks nobody's change of the target.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0081_enrollment_targets")]
internal sealed class EnrollmentTargetsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "enrollment_targets",
            c => new
            {
                id = c.Id(),
                kind = c.Key(),
                step = c.Key(),
                platform = c.Key(),
                method = c.Key(),
                minutes = c.SmallNumber(),
                per_mille = c.SmallNumber(),
                simulated = c.Flag(),
                created_by = c.Text(),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex(
            "enrollment_targets",
            ["kind", "step", "platform", "method", "minutes", "simulated"]
        );
        migrationBuilder.Table(
            "enrollment_target_burns",
            c => new { target_id = c.Id(), since = c.Instant() },
            row => row.target_id
        );
    }
}
