using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Files;

/// <summary>What a set of files said last of a thing, and whether the set made it.</summary>
internal sealed class AppliedThing
{
    public required string SetKey { get; init; }

    public required string Type { get; init; }

    public required string NameKey { get; init; }

    public required string Name { get; set; }

    /// <summary>Null until it is there: it waits for a second person, or the server died while making it.</summary>
    public Guid? ThingId { get; set; }

    /// <summary>Nothing that people made is ever removed.</summary>
    public required bool Made { get; set; }

    /// <summary>Of the thing as the files said it.</summary>
    public required string Hash { get; set; }

    public Guid? ProposalId { get; set; }

    public required DateTimeOffset At { get; set; }

    public required string By { get; set; }
}

internal sealed class FilesModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model
            .Entity<AppliedThing>()
            .ToTable("applied_things")
            .HasKey(r => new
            {
                r.SetKey,
                r.Type,
                r.NameKey,
            });
}
