using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Operators with roles, second factors and sessions that the server knows; whoever was there before is an administrator.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0010_grants")]
internal sealed class GrantsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "grants",
            c => new
            {
                principal_id = c.Id(),
                source = c.Key(),
                role = c.Key(),
                scope = c.Key(),
            },
            row => new
            {
                row.principal_id,
                row.source,
                row.role,
                row.scope,
            }
        );
        migrationBuilder.Index("grants", "scope");
        migrationBuilder.Index("grants", "role", "scope");
        migrationBuilder.Sql(
            "INSERT INTO grants (principal_id, source, role, scope) SELECT id, 'manual', 'admin', '*' FROM operators"
        );
        ChangeOperators(migrationBuilder);
        AddSessions(migrationBuilder);
        migrationBuilder.Table(
            "recovery_codes",
            c => new { operator_id = c.Id(), hash = c.Key() },
            row => new { row.operator_id, row.hash }
        );
    }

    private static void ChangeOperators(MigrationBuilder migration)
    {
        migration.AddColumn("operators", "display_name", c => c.Text(), "''");
        migration.Sql("UPDATE operators SET display_name = username");
        migration.AddColumn("operators", "disabled", c => c.Flag(), migration.OnSqlite() ? "0" : "false");
        migration.Rebuild(
            "operators",
            c => new
            {
                id = c.Id(),
                username = c.Text(),
                username_key = c.Key(),
                display_name = c.Text(),
                password_hash = c.Text(nullable: true),
                must_change_password = c.Flag(),
                disabled = c.Flag(),
                totp_secret = c.Bytes(nullable: true),
                pending_totp_secret = c.Bytes(nullable: true),
                totp_step = c.Number(nullable: true),
                invitation_hash = c.Key(nullable: true),
                invitation_expires_at = c.Instant(nullable: true),
                last_sign_in_at = c.Instant(nullable: true),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id,
            [
                "id",
                "username",
                "username_key",
                "display_name",
                "password_hash",
                "must_change_password",
                "disabled",
                "last_sign_in_at",
                "created_at",
                "row_version",
            ],
            Indexes,
            [
                "ALTER TABLE operators DROP COLUMN stamp",
                "ALTER TABLE operators ALTER COLUMN password_hash DROP NOT NULL",
                "ALTER TABLE operators ALTER COLUMN display_name DROP DEFAULT",
                "ALTER TABLE operators ALTER COLUMN disabled DROP DEFAULT",
                "ALTER TABLE operators ADD COLUMN totp_secret bytea",
                "ALTER TABLE operators ADD COLUMN pending_totp_secret bytea",
                "ALTER TABLE operators ADD COLUMN totp_step bigint",
                "ALTER TABLE operators ADD COLUMN invitation_hash text COLLATE \"C\"",
                "ALTER TABLE operators ADD COLUMN invitation_expires_at timestamp with time zone",
            ]
        );
        migration.UniqueIndex("operators", ["invitation_hash"]);
        migration.Index("operators", "username_key", "id");
    }

    private static void Indexes(MigrationBuilder migration) => migration.UniqueIndex("operators", ["username_key"]);

    private static void AddSessions(MigrationBuilder migration)
    {
        migration.Table(
            "operator_sessions",
            c => new
            {
                id = c.Id(),
                operator_id = c.Id(),
                started_at = c.Instant(),
                previous_sign_in_at = c.Instant(nullable: true),
                expires_at = c.Instant(),
                address = c.Text(),
                browser = c.Text(nullable: true),
                provider_id = c.Id(nullable: true),
                provider_session = c.Key(nullable: true),
                id_token = c.Bytes(nullable: true),
            },
            row => row.id
        );
        migration.Index("operator_sessions", "operator_id");
        migration.Index("operator_sessions", "expires_at");
        migration.Index("operator_sessions", "provider_id", "provider_session");
    }
}
