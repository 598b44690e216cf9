using Muster.Protocols.Agent;

namespace Muster.Agent.Prepare;

/// <summary>How far the preparation of this machine is, in the journal of what was delivered: written before it is told, and only ever moved on.</summary>
internal sealed record PreparationMemory
{
    /// <summary>Of the enrollment; another one begins anew.</summary>
    public required Guid Id { get; init; }

    /// <summary>How often it was tried again.</summary>
    public required int Round { get; init; }

    public PreparationPhase Phase { get; init; }

    /// <summary>The server was told, in this round, that something failed for good.</summary>
    public bool ToldFailure { get; init; }

    /// <summary>Local administrators are as the policy wants them.</summary>
    public bool AdministratorsDone { get; init; }

    /// <summary>Whom to take out of which group, written before the first one goes, so that they are counted right whatever happens.</summary>
    public IReadOnlyList<GroupMember> Administrators { get; init; } = [];

    /// <summary>How many of them could not be taken out, as the server was told last.</summary>
    public int AdministratorsLeft { get; init; }

    /// <summary>When it was last said that all is there, by the server's clock.</summary>
    public DateTimeOffset? CompleteAt { get; init; }

    /// <summary>What the server has not been told yet, in its order, after the states of the items.</summary>
    public IReadOnlyList<ReportedEvent> Untold { get; init; } = [];

    public PreparationMemory Telling(ReportedEvent said) => this with { Untold = [.. Untold, said] };
}

/// <summary>After <c>PendingProvisioning</c>, which the other half of the agent tells with its identity.</summary>
internal enum PreparationPhase
{
    None,
    Bootstrapping,
    ExecutingProvisioning,
    ProvisioningComplete,
}

internal sealed record GroupMember(string Group, string User);
