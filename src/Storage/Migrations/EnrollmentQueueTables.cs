using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0008_enrollment_queue")]
internal sealed class EnrollmentQueueTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "enrollment_requests",
            c => new
            {
                id = c.Id(),
                record_id = c.Id(),
                state = c.Key(),
                device_key = c.Key(),
                display_name = c.Text(),
                display_name_key = c.Key(),
                peer_id = c.Key(),
                org_unique_id = c.Text(nullable: true),
                serial_number = c.Text(nullable: true),
                platform = c.Key(),
                os_version = c.Text(),
                agent_version = c.Text(),
                key_fingerprint = c.Key(),
                certificate_fingerprint = c.Key(),
                sha1_thumbprint = c.Key(nullable: true),
                content = c.Key(),
                address = c.Text(),
                conflict = c.Flag(),
                requested_at = c.Instant(),
                expires_at = c.Instant(),
                decided_at = c.Instant(nullable: true),
                decided_by = c.Text(nullable: true),
                note = c.Text(nullable: true),
                person_id = c.Id(nullable: true),
                device_id = c.Id(nullable: true),
                effective_at = c.Instant(nullable: true),
                took_effect = c.Flag(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("enrollment_requests", "state", "requested_at", "id");
        migrationBuilder.Index("enrollment_requests", "state", "expires_at");
        migrationBuilder.Index("enrollment_requests", "key_fingerprint", "requested_at");
        migrationBuilder.Index("enrollment_requests", "device_key", "state");
        migrationBuilder.Index("enrollment_requests", "certificate_fingerprint");
        migrationBuilder.Index("enrollment_requests", "peer_id");

        migrationBuilder.Table("pending_counts", c => new { scope = c.Key(), count = c.Number() }, row => row.scope);
    }
}
