namespace Muster.Kernel.Ids;

/// <summary>Id of one identity provider that operators sign in with.</summary>
public readonly record struct IdentityProviderId(Guid Value) : ITypedId<IdentityProviderId>
{
    public static IdentityProviderId From(Guid value) => new(value);

    public static bool operator <(IdentityProviderId left, IdentityProviderId right) => left.Value < right.Value;

    public static bool operator >(IdentityProviderId left, IdentityProviderId right) => left.Value > right.Value;

    public static bool operator <=(IdentityProviderId left, IdentityProviderId right) => left.Value <= right.Value;

    public static bool operator >=(IdentityProviderId left, IdentityProviderId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
