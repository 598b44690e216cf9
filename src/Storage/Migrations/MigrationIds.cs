using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Muster.Storage.Migrations;

/// <summary>EF takes fourteen digits for an id, and would look for the migration to stop at by another part of its name.</summary>
internal sealed partial class MigrationIds : IMigrationsIdGenerator
{
    public string GenerateId(string name) => throw new NotSupportedException("Migrations of ours are written by hand.");

    public string GetName(string id) => id;

    public bool IsValidId(string value) => Id().IsMatch(value);

    [GeneratedRegex("^[0-9]{8}_[0-9]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
