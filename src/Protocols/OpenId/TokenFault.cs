namespace Muster.Protocols.OpenId;

/// <summary>Why a signed token is not believed.</summary>
public enum TokenFault
{
    /// <summary>Too long, not three parts, not base64url, no JSON object, a name twice, or a claim of another kind than the standard's.</summary>
    Malformed,

    /// <summary>Signed with anything but RS256 and ES256, or not at all.</summary>
    AlgorithmRefused,

    /// <summary>The provider publishes no key of that name.</summary>
    KeyUnknown,

    /// <summary>The key of that name is for another algorithm.</summary>
    KeyUnfit,

    SignatureWrong,
    IssuerWrong,
    AudienceWrong,

    /// <summary>Made for several, and not at our request (<c>azp</c>).</summary>
    AuthorizedPartyWrong,

    Expired,
    NotYetValid,
    SubjectMissing,

    /// <summary>Not of the sign-in that this browser began; or a logout token that has one.</summary>
    NonceWrong,

    /// <summary>The access token beside it is not the one it came with (<c>at_hash</c>).</summary>
    AccessTokenWrong,

    /// <summary>Not about a logout.</summary>
    EventMissing,
}
