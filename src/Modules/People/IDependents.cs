using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.People;

/// <summary>What an upper module keeps of persons. Asked in the unit of work that erases one, so it reads and writes only the database.</summary>
public interface IDependents
{
    /// <summary>What for, as the plural of a noun that people read.</summary>
    string Noun { get; }

    /// <summary>How many of them still need the person; none may when it is erased.</summary>
    Task<int> CountAsync(MusterDbContext db, PersonKeys person, CancellationToken ct);

    /// <summary>Takes out what is left that says who it was.</summary>
    Task ForgetAsync(MusterDbContext db, PersonKeys person, PeerId inItsPlace, CancellationToken ct);
}

/// <summary>What rows of other modules know a person by.</summary>
/// <param name="EmailKey">Folded; null when they have no address.</param>
public sealed record PersonKeys(PersonId Id, PeerId PeerId, string? EmailKey);
