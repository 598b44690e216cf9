using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Decisions in bulk, replacements, blocked keys, and a history sorted by when a request left the queue.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0060_queue_decisions")]
internal sealed class EnrollmentQueueDecisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("enrollment_requests", "told_note", c => c.Text(nullable: true));
        migrationBuilder.AddColumn("enrollment_requests", "replaces", c => c.Id(nullable: true));
        migrationBuilder.AddColumn("enrollment_requests", "operation_id", c => c.Id(nullable: true));
        migrationBuilder.AddColumn("enrollment_requests", "ended_at", c => c.Instant(nullable: true));
        // Of those that nobody decided it was not kept when they ended; no earlier than they came.
        migrationBuilder.Sql(
            "UPDATE enrollment_requests SET ended_at = COALESCE(decided_at, requested_at) WHERE state <> 'pending'"
        );
        migrationBuilder.Index("enrollment_requests", "ended_at", "id");
        migrationBuilder.Index("enrollment_requests", "operation_id");
        migrationBuilder.Index("enrollment_requests", "sha1_thumbprint");
        migrationBuilder.Index("enrollment_requests", "state", "display_name_key");
        migrationBuilder.Index("enrollment_requests", "state", "platform", "requested_at", "id");
        migrationBuilder.Index("enrollment_requests", "state", "conflict", "requested_at", "id");

        migrationBuilder.Table(
            "blocked_keys",
            c => new
            {
                id = c.Id(),
                key_fingerprint = c.Key(),
                certificate_fingerprint = c.Key(),
                display_name = c.Text(),
                request_id = c.Id(),
                reason = c.Text(nullable: true),
                blocked_by = c.Text(),
                blocked_at = c.Instant(),
                took_effect = c.Flag(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("blocked_keys", ["key_fingerprint"]);
        migrationBuilder.Index("blocked_keys", "blocked_at", "id");
        migrationBuilder.Index("blocked_keys", "request_id");

        migrationBuilder.AddColumn("devices", "told_status", c => c.Key(nullable: true));
    }
}
