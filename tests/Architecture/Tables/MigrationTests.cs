using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Muster.Architecture.Support;
using Muster.Storage.Model;

namespace Muster.Architecture.Tables;

public sealed class MigrationTests
{
    private const string Id = @"^[0-9]{8}_[0-9]{4}_[a-z][a-z_]*$";

    private const string TypesOfOthers =
        @"\bMuster\.(?!Storage\b)\w+.*$|\bMuster\.Storage\.(?!Migrations\b|Model\b)\w+.*$";

    private const string ForeignKey = @"(?i)\bREFERENCES\b|\bFOREIGN\s+KEY\b";

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(1);

    private static readonly List<Type> Migrations =
    [
        .. Product.Types.Where(type => type is { IsAbstract: false } && typeof(Migration).IsAssignableFrom(type)),
    ];

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Npgsql.EntityFrameworkCore.PostgreSQL")]
    public void Migrations_make_no_foreign_key(string provider)
    {
        var operations = Migrations
            .Select(type => (Migration)Activator.CreateInstance(type)!) // a class has a constructor
            .SelectMany(migration =>
            {
                migration.ActiveProvider = provider;
                return migration.UpOperations.Select(operation => (Migration: migration.GetType().Name, operation));
            })
            .ToList();

        operations.ShouldNotBeEmpty();
        operations
            .Where(pair => MakesForeignKey(pair.operation))
            .ShouldBeEmpty("modules know each other by ids, and a rebuilt table must not pull others with it");
    }

    [Fact]
    public void Migrations_speak_of_tables_and_not_of_types()
    {
        Repository
            .In(["src/Storage/Migrations"], [".cs"])
            .SelectMany(file => file.Places(TypesOfOthers))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Migrations_carry_what_the_migrator_finds_them_by()
    {
        var ids = Migrations.Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id ?? type.Name).ToList();

        Migrations
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType != typeof(MusterDbContext))
            .ShouldBeEmpty();
        ids.Where(id => !Regex.IsMatch(id, Id, RegexOptions.None, AtMost)).ShouldBeEmpty();
        ids.ShouldBeUnique();
    }

    private static bool MakesForeignKey(MigrationOperation operation) =>
        operation switch
        {
            CreateTableOperation table => table.ForeignKeys.Count > 0,
            AddForeignKeyOperation => true,
            SqlOperation sql => Regex.IsMatch(sql.Sql, ForeignKey, RegexOptions.None, AtMost),
            _ => false,
        };
}
