using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Arguments of installers are sealed, apart from the rest of an app's content.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0143_app_arguments")]
internal sealed class AppArguments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("app_versions", "arguments", c => c.Bytes(nullable: true));
        migrationBuilder.AddColumn("app_versions", "arguments_hash", c => c.Key(nullable: true));
    }
}
