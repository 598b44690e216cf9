using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>The policy hook, and what it said lately.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0230_policy_hook")]
internal sealed class PolicyHookTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "policy_hook",
            c => new
            {
                id = c.SmallNumber(),
                enabled = c.Flag(),
                url = c.Text(),
                platforms = c.Text(),
                secret = c.Bytes(),
                previous_secret = c.Bytes(nullable: true),
                previous_until = c.Instant(nullable: true),
                changed_by = c.Text(),
                changed_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Table(
            "policy_hook_answers",
            c => new
            {
                digest = c.Key(),
                hook_version = c.Number(),
                says = c.Text(),
                failure = c.Text(nullable: true),
                reason = c.Text(nullable: true),
                detail = c.Text(nullable: true),
                answered_at = c.Instant(),
                fresh_until = c.Instant(),
            },
            row => row.digest
        );
        migrationBuilder.Index("policy_hook_answers", "fresh_until");
    }
}
