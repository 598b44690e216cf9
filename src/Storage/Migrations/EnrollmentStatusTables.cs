using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What the status pages count and list: the bucket of each subject's latest record, failures, and counts with their changes.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0065_enrollment_status")]
internal sealed class EnrollmentStatusTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("enrollment_records", "person_id", c => c.Id(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "device_name", c => c.Text(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "os_version", c => c.Text(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "simulation", c => c.Key(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "superseded_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "bucket", c => c.Key(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "progress", c => c.SmallNumber(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "begun_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "entered_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "stalled_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "succeeded_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "failed_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "failure_id", c => c.Id(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "failure_resolved_at", c => c.Instant(nullable: true));
        migrationBuilder.Index("enrollment_records", "bucket", "started_at", "id");
        migrationBuilder.Index("enrollment_records", "bucket", "platform", "started_at", "id");
        migrationBuilder.Index("enrollment_records", "bucket", "state", "started_at", "id");
        migrationBuilder.Index("enrollment_records", "bucket", "last_event_at");
        migrationBuilder.Index("enrollment_records", "simulation");

        migrationBuilder.Table(
            "enrollment_failures",
            c => new
            {
                id = c.Id(),
                record_id = c.Id(),
                at = c.Instant(),
                simulated = c.Flag(),
                platform = c.Key(),
                method = c.Key(),
                os_version = c.Text(nullable: true),
                device_id = c.Id(nullable: true),
                stage = c.Key(),
                source = c.Key(),
                phase = c.Key(nullable: true),
                code = c.Key(nullable: true),
                category = c.Key(),
                entry_key = c.Key(nullable: true),
                message = c.Text(nullable: true),
                resolved_at = c.Instant(nullable: true),
                resolution = c.Key(nullable: true),
                resolved_by = c.Text(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("enrollment_failures", "at", "id");
        migrationBuilder.Index("enrollment_failures", "category", "at", "id");
        migrationBuilder.Index("enrollment_failures", "platform", "at", "id");
        migrationBuilder.Index("enrollment_failures", "code", "at", "id");
        migrationBuilder.Index("enrollment_failures", "record_id");

        migrationBuilder.Table(
            "enrollment_counts",
            c => new
            {
                metric = c.Key(),
                hour = c.Number(),
                platform = c.Key(),
                method = c.Key(),
                reason = c.Key(),
                simulated = c.Flag(),
                value = c.Number(),
            },
            row => new
            {
                row.metric,
                row.hour,
                row.platform,
                row.method,
                row.reason,
                row.simulated,
            }
        );
        migrationBuilder.Table(
            "enrollment_count_deltas",
            c => new
            {
                id = c.Counter(),
                metric = c.Key(),
                hour = c.Number(),
                platform = c.Key(),
                method = c.Key(),
                reason = c.Key(),
                simulated = c.Flag(),
                value = c.Number(),
            },
            row => row.id
        );
    }
}
