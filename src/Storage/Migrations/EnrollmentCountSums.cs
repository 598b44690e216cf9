using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Sums of the counts by the day, and of all platforms together: what is counted already is summed up once.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0090_enrollment_count_sums")]
internal sealed class EnrollmentCountSums : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            INSERT INTO enrollment_counts (metric, hour, platform, method, reason, simulated, value)
            SELECT 'by_day/' || metric, hour - hour % 24, platform, method, reason, simulated, SUM(value)
            FROM enrollment_counts
            WHERE metric IN ('started', 'succeeded', 'failed', 'seconds', 'first_right', 'first_finished', 'reason', 'said_failed',
              'failed_overturned', 'said_incomplete', 'incomplete_overturned', 'estimates', 'done_by_median', 'done_by_p90')
            GROUP BY metric, hour - hour % 24, platform, method, reason, simulated
            """
        );
        migrationBuilder.Sql(
            """
            INSERT INTO enrollment_counts (metric, hour, platform, method, reason, simulated, value)
            SELECT 'all/' || metric, hour, '', '', reason, simulated, SUM(value)
            FROM enrollment_counts
            WHERE metric IN ('started', 'succeeded', 'failed')
            GROUP BY metric, hour, reason, simulated
            """
        );
    }
}
