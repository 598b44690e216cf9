using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Lists of expected devices that people upload, and their rows.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0200_pre_approval")]
internal sealed class PreApprovalTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "pre_approval_imports",
            c => new
            {
                id = c.Id(),
                file_name = c.Text(),
                file_hash = c.Text(),
                file_bytes = c.Number(),
                domain = c.Text(),
                sheet = c.Json(),
                mapping = c.Json(),
                mapping_is_remembered = c.Flag(),
                sample = c.Json(nullable: true),
                state = c.Text(),
                row_count = c.SmallNumber(),
                done_count = c.SmallNumber(),
                done_line = c.Number(),
                totals = c.Json(),
                existing_people = c.Text(nullable: true),
                batch = c.Number(nullable: true),
                uploaded_by = c.Text(),
                uploaded_at = c.Instant(),
                committed_by = c.Text(nullable: true),
                committed_at = c.Instant(nullable: true),
                undone_at = c.Instant(nullable: true),
                leased_until = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("pre_approval_imports", "uploaded_at", "id");
        migrationBuilder.Index("pre_approval_imports", "state");
        migrationBuilder.Table(
            "pre_approval_file_parts",
            c => new
            {
                import_id = c.Id(),
                number = c.SmallNumber(),
                content = c.Bytes(),
            },
            row => new { row.import_id, row.number }
        );
        migrationBuilder.Table(
            "pre_approval_import_rows",
            c => new
            {
                import_id = c.Id(),
                line = c.Number(),
                outcome = c.Text(),
                selected = c.Flag(),
                cells = c.Json(),
                original = c.Json(nullable: true),
                email_key = c.Key(nullable: true),
                findings = c.Json(nullable: true),
                changes = c.Json(nullable: true),
                password_mac = c.Text(nullable: true),
                device_id = c.Id(nullable: true),
                person_id = c.Id(nullable: true),
            },
            row => new { row.import_id, row.line }
        );
        migrationBuilder.Index("pre_approval_import_rows", "import_id", "outcome", "line");
        migrationBuilder.Index("pre_approval_import_rows", "import_id", "email_key", "line");
        migrationBuilder.Table(
            "pre_approval_import_identifiers",
            c => new
            {
                import_id = c.Id(),
                kind = c.Text(),
                value = c.Key(),
                line = c.Number(),
            },
            row => new
            {
                row.import_id,
                row.kind,
                row.value,
                row.line,
            }
        );
        migrationBuilder.Table(
            "pre_approval_mappings",
            c => new
            {
                header_hash = c.Text(),
                mapping = c.Json(),
                committed_at = c.Instant(),
            },
            row => row.header_hash
        );
    }
}
