using Muster.Contracts.Policies;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Apps.Internal;

/// <param name="Refusal">Null when it was done, or waits.</param>
/// <param name="App">As it is now, if there is one.</param>
/// <param name="Waiting">The proposal that it became.</param>
internal sealed record AppWritten(AppRefusal? Refusal, App? App, StoredProposal? Waiting);

internal enum AppRefusal
{
    NotFound,
    VersionChanged,
    NameTaken,
    TooMany,
    PackageNotFound,
    PackageOfOtherKind,

    /// <summary>The package does not say enough of itself.</summary>
    DetectionNeeded,
    TooManyProposals,

    /// <summary>A blueprint holds it.</summary>
    InBlueprint,
}
