using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Who approved a version of a configuration policy, where a second person was asked.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0141_configuration_policy_approvals")]
internal sealed class ConfigurationPolicyApprovals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("configuration_policy_versions", "approved_by", c => c.Text(nullable: true));
}
