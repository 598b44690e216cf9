using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>A call that was signed before the present start of an agent is no sign of life of the start before it.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0064_instances_signed_at")]
internal sealed class DeviceInstancesSignedAt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("device_instances", "signed_at", c => c.Instant(nullable: true));
}
