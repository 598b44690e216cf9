using System.Text.Json.Serialization;

namespace Muster.ErrorCatalogue;

/// <summary>What the server knows by itself of the device or person that an error is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OwnFact>))]
public enum OwnFact
{
    /// <summary>The person has as many devices as the limit allows.</summary>
    DeviceLimitReached,

    /// <summary>Another person has enrolled this device.</summary>
    EnrolledByAnother,

    /// <summary>A restriction of this server refused the attempt.</summary>
    RestrictionRefused,

    /// <summary>Windows Home, which cannot be managed.</summary>
    HomeEdition,

    /// <summary>The person may not join devices.</summary>
    JoiningNotAllowed,

    /// <summary>There is no physical TPM 2.0.</summary>
    NoTpm,

    /// <summary>A person is assigned in a hybrid profile.</summary>
    UserInHybridProfile,
}
