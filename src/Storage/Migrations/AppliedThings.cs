using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What sets of files said last, so that it can be told who moved since.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0150_applied_things")]
internal sealed class AppliedThings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Table(
            "applied_things",
            c => new
            {
                set_key = c.Key(),
                type = c.Key(),
                name_key = c.Key(),
                name = c.Text(),
                thing_id = c.Id(nullable: true),
                made = c.Flag(),
                hash = c.Text(),
                proposal_id = c.Id(nullable: true),
                at = c.Instant(),
                by = c.Text(),
            },
            row => new
            {
                row.set_key,
                row.type,
                row.name_key,
            }
        );
}
