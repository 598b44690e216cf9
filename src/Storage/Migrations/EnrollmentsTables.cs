using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0007_enrollments")]
internal sealed class EnrollmentsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "enrollment_records",
            c => new
            {
                id = c.Id(),
                key = c.Key(),
                device_id = c.Id(nullable: true),
                platform = c.Key(),
                method = c.Key(),
                attempt_no = c.SmallNumber(),
                state = c.Key(),
                state_before = c.Key(nullable: true),
                outcome = c.Key(nullable: true),
                wait_reason = c.Key(nullable: true),
                waiting_since = c.Instant(nullable: true),
                started_at = c.Instant(),
                finished_at = c.Instant(nullable: true),
                last_event_at = c.Instant(),
                last_seq = c.Number(),
                device_notes = c.Number(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("enrollment_records", ["key", "attempt_no"]);
        migrationBuilder.Index("enrollment_records", "device_id", "started_at");

        migrationBuilder.Table(
            "enrollment_events",
            c => new
            {
                record_id = c.Id(),
                seq = c.Number(),
                at = c.Instant(),
                kind = c.Key(),
                from_state = c.Key(nullable: true),
                to_state = c.Key(nullable: true),
                wait_reason = c.Key(nullable: true),
                outcome = c.Key(nullable: true),
                actor = c.Key(),
                claimed_at = c.Instant(nullable: true),
                data = c.Json(nullable: true),
            },
            row => new { row.record_id, row.seq }
        );

        migrationBuilder.Table(
            "admission_decisions",
            c => new
            {
                id = c.Id(),
                record_id = c.Id(),
                at = c.Instant(),
                outcome = c.Key(),
                code = c.Key(nullable: true),
                rules = c.Json(),
            },
            row => row.id
        );
        migrationBuilder.Index("admission_decisions", "record_id", "at");
    }
}
