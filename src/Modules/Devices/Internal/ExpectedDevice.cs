using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Internal;

/// <summary>One version of what is expected of a device that may come, as a batch brought it. Which ones count, <see cref="Expected.ExpectedQueries"/> says.</summary>
internal sealed class ExpectedDevice : IVersioned
{
    /// <summary>The id that the device has when it is here.</summary>
    public required DeviceId DeviceId { get; init; }

    public required long Batch { get; init; }

    /// <summary>What it shall be called; where nobody said, its serial number.</summary>
    public required string DisplayName { get; init; }

    public required string DisplayNameKey { get; init; }

    public required string Platform { get; init; }

    /// <summary><c>personal</c>, <c>corporate</c> or <c>selectuser</c>.</summary>
    public required string Ownership { get; init; }

    public PersonId? OwnerPersonId { get; init; }

    public string? SerialNumber { get; init; }

    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    public string? AssetTag { get; init; }

    public required DateTimeOffset ListedAt { get; init; }

    /// <summary>Since when it is off the list, because somebody took it off.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public long RowVersion { get; private set; }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}

/// <summary>By what an expected device is recognised. Values are compared as they stand, case and all.</summary>
internal sealed class ExpectedIdentifier
{
    public required string Kind { get; init; }

    public required string Value { get; init; }

    /// <summary>Folded, to find what was nearly right.</summary>
    public required string ValueKey { get; init; }

    public required long Batch { get; init; }

    public required DeviceId DeviceId { get; init; }
}

/// <summary>A group that an expected device joins when it enrolls.</summary>
internal sealed class ExpectedGroup
{
    public required DeviceGroupId GroupId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public required long Batch { get; init; }
}

/// <summary>What was put on the list together. The numbers are the order in which batches were opened.</summary>
internal sealed class ExpectedBatch
{
    public required long Number { get; init; }

    public required ExpectedBatchState State { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }
}

internal enum ExpectedBatchState
{
    /// <summary>Being written: nobody sees it.</summary>
    Preparing,
    InEffect,

    /// <summary>It counts no more; its rows are cleared away.</summary>
    Undone,
}
