using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Time;

namespace Muster.Storage.Model.Conventions;

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree cannot call a static abstract member (CS8927).
    private static TId Make(Guid value) => TId.From(value);
}

internal sealed class PeerIdConverter() : ValueConverter<PeerId, string>(id => id.Value, text => PeerId.Create(text));

internal sealed class DeviceKeyConverter()
    : ValueConverter<DeviceKey, string>(key => key.Value, text => DeviceKey.Create(text));

internal sealed class FingerprintConverter()
    : ValueConverter<Fingerprint, string>(f => f.Value, text => Fingerprint.Create(text));

/// <summary>SQLite compares integers, not offsets: instants are UTC microseconds there.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixMicroseconds(),
        value => Instants.FromUnixMicroseconds(value)
    );
