using Muster.Kernel.Ids;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>Written once.</summary>
internal sealed class PolicyVersion
{
    public required ConfigurationPolicyId PolicyId { get; init; }

    public required int Number { get; init; }

    /// <summary>Mark of the content.</summary>
    public required string Hash { get; init; }

    public required int Size { get; init; }

    public required int SettingCount { get; init; }

    public required int WarningCount { get; init; }

    public string? Note { get; init; }

    public int? RestoredFrom { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? ApprovedBy { get; init; }

    /// <summary>Encrypted under the policy's key.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>One thing that a policy's newest version sets.</summary>
internal sealed class PolicySetting
{
    public required ConfigurationPolicyId PolicyId { get; init; }

    /// <summary>The same for every policy that sets the same thing.</summary>
    public required string SettingKey { get; init; }

    /// <summary>The same as its author wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>Null of a secret: the hash of a password is soon guessed.</summary>
    public string? ValueHash { get; init; }
}
