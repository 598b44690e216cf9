using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Since when a record is in its step, what was foretold of it, and what it was first said to be.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0080_enrollment_step_times")]
internal sealed class EnrollmentStepTimes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("enrollment_records", "step_since", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "steps_from", c => c.Number(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "estimated_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "estimates", c => c.Text(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "first_failed_at", c => c.Instant(nullable: true));
        migrationBuilder.AddColumn("enrollment_records", "first_incomplete_at", c => c.Instant(nullable: true));
        migrationBuilder.Index("enrollment_records", "bucket", "estimated_at", "id");

        // Steps that ended before they were timed are in no count, and a recount has to know it.
        migrationBuilder.Sql("UPDATE enrollment_records SET steps_from = last_seq + 1");
    }
}
