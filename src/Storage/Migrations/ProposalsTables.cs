using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Changes that wait for a second person, and whether they do.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0123_proposals")]
internal sealed class ProposalsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "proposals",
            c => new
            {
                id = c.Id(),
                kind = c.Key(),
                target_id = c.Id(nullable: true),
                base_number = c.SmallNumber(),
                name = c.Text(),
                state = c.Key(),
                draft = c.Json(),
                text = c.Bytes(nullable: true),
                hash = c.Key(),
                package_sha256 = c.Key(nullable: true),
                note = c.Text(nullable: true),
                author = c.Key(),
                author_name = c.Text(),
                author_maker = c.Text(nullable: true),
                proposed_at = c.Instant(),
                expires_at = c.Instant(),
                decided_by = c.Text(nullable: true),
                decided_at = c.Instant(nullable: true),
                reason = c.Text(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("proposals", "state", "proposed_at", "id");
        migrationBuilder.Index("proposals", "target_id", "proposed_at");
        migrationBuilder.Table(
            "second_person",
            c => new
            {
                name = c.Key(),
                mode = c.Key(),
                changed_by = c.Text(),
                changed_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.name
        );
    }
}
